import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { spawnTool } from '../../../infra/tool-kit/spawn-tool.ts';
import { startRelay } from './relay.ts';
import { BUDGET, CATEGORIES, isMet } from './scores.ts';

const run = (...args: string[]) => spawnTool(new URL('./main.mts', import.meta.url), args);

describe('npm run lighthouse', () => {
  it('explains itself, and names its budget', async () => {
    const { code, out } = await run('--help');
    expect([code, out]).toEqual([0, expect.stringContaining(`performance ${BUDGET.performance}`)]);
  });

  it('answers a number of runs that cannot be with what is wrong', async () => {
    const { code, out, err } = await run('--runs', '0');
    // Node warns before about files whose kind it has to guess.
    expect([code, out, err.trimEnd().split('\n').pop()]).toEqual([2, '', '--runs is a number from 1 to 15']);
  });
});

describe('the budget of Lighthouse', () => {
  it.each(CATEGORIES)('for %s is met at its limit, and not below, nor where nothing could be told', (category) => {
    expect([BUDGET[category], BUDGET[category] - 1, Number.NaN].map((score) => isMet(category, score))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the relay to the server that is measured', () => {
  it('hands over everything but one header', async () => {
    const server = createServer(async (asked, answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of asked) chunks.push(chunk);
      answer.writeHead(201, { 'referrer-policy': 'no-referrer', 'content-type': 'text/plain' });
      answer.end(`${asked.method} ${asked.url} ${Buffer.concat(chunks)}`);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const relay = await startRelay(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const answer = await fetch(`${relay.origin}/v1/x?y=1`, { method: 'POST', body: 'z' });
    expect([answer.status, await answer.text()]).toEqual([201, 'POST /v1/x?y=1 z']);
    expect(answer.headers.get('content-type')).toBe('text/plain');
    expect(answer.headers.get('referrer-policy')).toBeNull();
    relay.close();
    server.close();
  });
});
