import { createHmac } from 'node:crypto';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import { afterEach, describe, expect, it } from 'vitest';
import { tracesOf } from '../testing/failure-traces.ts';
import {
  FAULTS,
  type Fault,
  type LoopbackAnswer,
  type LoopbackRequest,
  type LoopbackServer,
  startLoopbackServer,
} from '../testing/loopback-server.ts';
import { createHttpProofing } from './http-proofing.ts';

const NOW = Date.parse('2026-11-21T04:00:00Z');
const KEY = 'key-of-both-sides-0123456789abcdef';
const DOCUMENT: IdentityDocument = { type: 'resident-id', number: '11010519491231002X' };
const SUBJECT = { name: '王小明', document: DOCUMENT, phone: '13800138000' };
const PATIENT_MS = 30_000;
const PATH = '/v1/match';

let service: LoopbackServer | undefined;
afterEach(() => service?.close());

/** The signature once more, from the document and not from the code. */
const hmac = (...lines: string[]) => createHmac('sha256', KEY).update(lines.join('\n')).digest('base64url');

function signedAnswer({ headers }: LoopbackRequest, body: string): LoopbackAnswer {
  const question = [headers['proof-timestamp'], headers['proof-nonce']].map(String);
  return { body, headers: { 'proof-signature': hmac('answer', ...question, body) } };
}

type Answer = (request: LoopbackRequest, count: number) => LoopbackAnswer;

/** Asks a service that answers so, and says what came of it. */
async function asking(answer: Answer, changes: object = {}, fault?: Fault) {
  let count = 0;
  service = await startLoopbackServer((request) => {
    count += 1;
    return answer(request, count);
  });
  service.fail(PATH, fault);
  const nonces = ['nonce-of-question-1', 'nonce-of-question-2'];
  const nonce = () => nonces.shift() as string;
  const access = { url: service.origin + PATH, key: KEY, timeoutMs: PATIENT_MS, nonce, ...changes };
  const proofing = createHttpProofing(access);
  const outcome = () => proofing.match(SUBJECT, NOW).catch((error) => error);
  return { outcome: await outcome(), again: outcome, received: service.received };
}

const says =
  (body: string): Answer =>
  (request) =>
    signedAnswer(request, body);
const MATCH = says('{"outcome":"match"}');

describe('asking who somebody is', () => {
  it.each(['match', 'no-match', 'unknown'])('gets the answer %s', async (outcome) => {
    expect((await asking(says(`{"outcome":"${outcome}"}`))).outcome).toBe(outcome);
  });

  it('sends the question as the protocol has it', async () => {
    const { received } = await asking(MATCH);
    const [request] = received;
    const body = `{"name":"王小明","document":{"type":"resident-id","number":"11010519491231002X"},"phone":"+8613800138000"}`;
    expect([received.length, request?.method, request?.url.pathname, request?.body]).toEqual([1, 'POST', PATH, body]);
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'proof-timestamp': '2026-11-21T04:00:00.000Z',
      'proof-nonce': 'nonce-of-question-1',
      'proof-signature': hmac('request', '2026-11-21T04:00:00.000Z', 'nonce-of-question-1', body),
    });
  });

  it('takes another nonce for another question', async () => {
    const { again, received } = await asking(MATCH);
    await again();
    expect(received.map(({ headers }) => headers['proof-nonce'])).toEqual([
      'nonce-of-question-1',
      'nonce-of-question-2',
    ]);
  });
});

describe('a service that is busy', () => {
  it.each([429, 503])('with status %i is asked once more, the same question', async (status) => {
    const { outcome, received } = await asking((request, count) =>
      count === 1 ? { status, body: '' } : MATCH(request, count),
    );
    expect(outcome).toBe('match');
    expect(received[1]).toEqual(received[0]);
  });

  it.each([429, 503])('with status %i twice is asked no more', async (status) => {
    const { outcome, received } = await asking(() => ({ status, body: '' }));
    expect([outcome.code, outcome.retryAfterMs, received.length]).toEqual(['PROOF.BUSY', 10_000, 2]);
  });

  it('is not believed what it says beside that: the answer that follows counts', async () => {
    const { outcome } = await asking((request, count) =>
      count === 1 ? { ...says('{"outcome":"no-match"}')(request, count), status: 503 } : MATCH(request, count),
    );
    expect(outcome).toBe('match');
  });
});

describe('an answer is none', () => {
  const REFUSED: readonly [what: string, reason: string, answer: Answer][] = [
    ['without a signature', 'bad-signature', () => ({ body: '{"outcome":"match"}' })],
    [
      'with the signature of the question',
      'bad-signature',
      ({ headers }) => ({
        body: '{"outcome":"match"}',
        headers: { 'proof-signature': String(headers['proof-signature']) },
      }),
    ],
    [
      'with the signature of another answer',
      'bad-signature',
      (request) => ({
        ...signedAnswer(request, '{"outcome":"match"}'),
        body: '{"outcome":"no-match"}',
      }),
    ],
    ['with two outcomes', 'unreadable', says('{"outcome":"no-match","outcome":"match"}')],
    ['with more than an outcome', 'unreadable', says('{"outcome":"match","sure":false}')],
    ['laid out in another way', 'unreadable', says('{"outcome": "match"}')],
    ['with an outcome that there is not', 'unreadable', says('{"outcome":"maybe"}')],
    ['with none', 'unreadable', says('{}')],
    ['that is garbage', 'unreadable', says('\u0000<html>')],
    ['that is empty', 'unreadable', says('')],
  ];

  it.each(REFUSED)('%s', async (_what, reason, answer) => {
    const { outcome, received } = await asking(answer);
    expect([outcome.code, outcome.cause.reason, received.length]).toEqual(['PROOF.UNAVAILABLE', reason, 1]);
  });

  it('when it was that of an earlier question', async () => {
    let first: LoopbackAnswer | undefined;
    const { outcome, again } = await asking((request, count) => (first ??= MATCH(request, count)));
    expect([outcome, (await again()).code]).toEqual(['match', 'PROOF.UNAVAILABLE']);
  });

  it('under another key', async () => {
    expect((await asking(MATCH, { key: 'another-key-0123456789abcdef-0123' })).outcome.code).toBe('PROOF.UNAVAILABLE');
  });

  it.each([400, 401, 409, 500, 204])('with status %i, and is not asked for again', async (status) => {
    const { outcome, received } = await asking((request, count) => ({ ...MATCH(request, count), status }));
    expect([outcome.code, outcome.cause.name, received.length]).toEqual([
      'PROOF.UNAVAILABLE',
      `OutboundFault:status-${status}`,
      1,
    ]);
  });

  it('that does not come', async () => {
    const { outcome } = await asking(MATCH, { timeoutMs: 50 }, 'slow');
    expect([outcome.code, outcome.cause.reason]).toEqual(['PROOF.UNAVAILABLE', 'timeout']);
  });

  it('of whom nobody is', async () => {
    const { outcome } = await asking(MATCH, { url: 'http://127.0.0.1:1/v1/match' });
    expect([outcome.code, outcome.cause.reason]).toEqual(['PROOF.UNAVAILABLE', 'network']);
  });
});

describe('what is left of a failure', () => {
  it.each(FAULTS.filter((fault) => fault !== 'slow'))(
    '(%s) holds no name, number, phone, key or nonce',
    async (fault) => {
      const { outcome } = await asking(MATCH, {}, fault);
      const traces = tracesOf(outcome);
      expect(outcome.code).toMatch(/^PROOF\./);
      for (const secret of ['王小明', DOCUMENT.number, '13800138000', '0123456789', 'nonce-of']) {
        expect(traces).not.toContain(secret);
      }
      await service?.close();
    },
  );
});
