import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULE_SETS } from '@health-code/shared/rules/sets/index';
import { statusSchema } from '@health-code/shared/rules/status';
import { afterAll, describe, expect, it } from 'vitest';
import { spawnTool } from '../tool-kit/spawn-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'health-code-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (tool: 'evaluate' | 'rules', args: readonly string[], input = '') =>
  spawnTool(new URL(`./${tool}.ts`, import.meta.url), args, { input });

const contact = {
  kind: 'contact',
  id: 'a',
  source: { division: '4101', organisation: '郑州市疾控中心' },
  recordedAt: '2022-12-01T00:00:00.000Z',
  relation: 'secondary',
  at: '2022-12-01T00:00:00.000Z',
};
const order = {
  ...contact,
  kind: 'order',
  id: 'b',
  relation: undefined,
  reason: 'x',
  colour: 'red',
  until: '2022-12-03T00:00:00.000Z',
  document: '1 号',
};
const given = JSON.stringify({ now: '2022-12-02T00:00:00.000Z', ruleSet: 'CN-2022-20M', facts: [contact, order] });

describe('evaluate', () => {
  it('prints the status as JSON that keeps its schema', async () => {
    const { code, out } = await run('evaluate', [], given);
    expect(code).toBe(0);
    expect(statusSchema.parse(JSON.parse(out))).toMatchObject({ colour: 'red', reasons: [{ code: 'A8' }] });
  });

  it('explains it in Chinese and English', async () => {
    const { out } = await run('evaluate', ['--explain'], given);
    expect(out).toContain('截至 2022年12月2日 08:00，您是红码。');
    expect(out).toContain('Reason: Assigned by official order (red) (A8).');
    expect(out).toContain('最晚 2022年12月3日 08:00 结束。');
    expect(out).toContain('With no further news, it turns grey (unknown) automatically at 3 Dec 2022, 08:00.');
  });

  it('shows what comes when', async () => {
    const { out } = await run('evaluate', ['--timeline'], given);
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['from', 'to', 'colour'],
      ['2 Dec 2022, 08:00', '3 Dec 2022, 08:00', 'red'],
      ['3 Dec 2022, 08:00', 'until something new is known', 'grey'],
      [''],
    ]);
  });

  it('says when another set would decide the same', async () => {
    const { out } = await run('evaluate', ['--diff', 'CN-2022-20M'], given);
    expect(out).toBe('no difference between CN-2022-20M and CN-2022-20M\n');
  });

  it.each([
    ['what is no JSON', '{', /^the case is not JSON: /],
    ['every wrong field', '{"now":1,"ruleSet":"X","facts":[{"kind":"mood"}]}', /now: [\s\S]*facts\.0\.kind: /],
    ['an unknown set', given.replace('CN-2022-20M', 'X'), /^unknown rule set X; known sets: CN-/],
  ])('names %s and ends with 2', async (_name, input, message) => {
    const { code, out, err } = await run('evaluate', [], input);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('explains itself', async () => {
    expect((await run('evaluate', ['--help'])).out).toContain('--timeline');
    expect(await run('evaluate', ['--nonsense'], given)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--nonsense'),
    });
  });
});

describe('rules', () => {
  it('lists every set that ships, and prints each as a table with all its codes', async () => {
    const { out } = await run('rules', ['list']);
    for (const set of RULE_SETS) {
      expect(out).toContain(set.id);
      const printed = (await run('rules', ['table', set.id])).out;
      for (const { code, name } of set.reasons)
        expect(printed).toMatch(new RegExp(`^${code} .*${name.zh.slice(0, 2)}`, 'm'));
    }
  });

  it('checks a file: what it prints as JSON is valid, and each fault is named by its place', async () => {
    const json = (await run('rules', ['json', 'CN-2022-20M'])).out;
    const good = join(folder, 'good.json');
    writeFileSync(good, json);
    expect(await run('rules', ['check', good])).toMatchObject({
      code: 0,
      out: expect.stringContaining('is valid: CN-2022-20M'),
    });

    const set = JSON.parse(json);
    set.reasons[0].stages[1].exits[0].tests.count = 3;
    set.reasons[2].stages[0].exits[0].term = { kind: 'discharge', atMostDays: 9 };
    set.reasons[3].code = set.reasons[2].code;
    set.poolPolicy = 'ALL_RED';
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify(set));
    const { code, err } = await run('rules', ['check', bad]);
    expect(code).toBe(2);
    expect(
      err
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim()),
    ).toEqual([
      'reasons: code A4 is used twice',
      'reasons.0.stages.1.exits.0.tests.onDays: onDays must list one day per test',
      'reasons.2.stages.0.exits.0.term: a term by discharge needs a trigger of case',
      'poolPolicy: no rule for a positive shared tube starts with red',
    ]);
  });

  it.each([
    [['check', '/nowhere.json'], 'cannot be read'],
    [['table', 'X'], 'unknown rule set X'],
    [['dance'], 'unknown command dance'],
  ])('answers %j with what is wrong', async (args, message) => {
    expect(await run('rules', args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});
