import { createHttpProofing } from '@health-code/functions/proofing/http-proofing';
import { proofSignature } from '@health-code/functions/proofing/proofing-signature';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ProofingService, startProofingService } from './proofing-service.ts';

const START = Date.parse('2026-11-21T04:00:00Z');
const MINUTE = 60_000;
const KEY = 'key-of-both-sides-0123456789abcdef';
const DOCUMENT: IdentityDocument = { type: 'resident-id', number: '11010519491231002X' };
const BODY = JSON.stringify({ name: '王小明', document: DOCUMENT, phone: '+8613800138000' });
const OTHER_BODY = BODY.replace('王小明', '王小明不符');

let service: ProofingService;
let now = START;
let issued = 0;
const nonce = () => {
  issued += 1;
  return `nonce-of-question-${issued}`;
};
beforeAll(async () => {
  service = await startProofingService({ key: KEY, now: () => now });
});
beforeEach(() => {
  now = START;
});
afterAll(() => service.close());

const ask = (name: string, more: object = {}) =>
  createHttpProofing({ url: service.url, key: KEY, timeoutMs: 30_000, nonce, ...more })
    .match({ name, document: DOCUMENT, phone: '+85251234567' }, START)
    .catch((error) => error.code);

/** A question as anybody might put it, with its status and its answer. */
async function put(changes: { body?: string; nonce?: string; timestamp?: string; signature?: string } = {}) {
  const { body = BODY, timestamp = new Date(START).toISOString(), nonce: used = nonce() } = changes;
  const signature = changes.signature ?? proofSignature(KEY, ['request', timestamp, used, body]);
  const headers = { 'proof-timestamp': timestamp, 'proof-nonce': used, 'proof-signature': signature };
  const answer = await fetch(service.url, { method: 'POST', headers, body });
  return { status: answer.status, body: await answer.text() };
}
const statusOf = async (changes: Parameters<typeof put>[0]) => (await put(changes)).status;

describe('the service that checks identities, as the backend asks it', () => {
  it.each([
    ['王小明', 'match'],
    ['王小明不符', 'no-match'],
    ['王小明不详', 'unknown'],
  ])('answers for %s: %s', async (name, outcome) => {
    expect(await ask(name)).toBe(outcome);
  });

  it('is of no use under another key, or by a clock that is wrong', async () => {
    expect(await ask('王小明', { key: 'another-key-0123456789abcdef-0123' })).toBe('PROOF.UNAVAILABLE');
    now = START + MINUTE + 1;
    expect(await ask('王小明')).toBe('PROOF.UNAVAILABLE');
  });
});

describe('a question', () => {
  it('is answered once: the same again is answered in the same way, and another is refused', async () => {
    const used = nonce();
    const answers = await Promise.all([put({ nonce: used }), put({ nonce: used })]);
    expect(answers).toEqual(Array(2).fill({ status: 200, body: '{"outcome":"match"}' }));
    expect(await statusOf({ nonce: used, body: OTHER_BODY })).toBe(409);
    expect(await put({ nonce: used })).toEqual(answers[0]);
  });

  it('may use a nonce again when that of before is too old to be repeated', async () => {
    const used = nonce();
    await put({ nonce: used });
    now = START + 10 * MINUTE;
    expect(await statusOf({ nonce: used, body: OTHER_BODY, timestamp: new Date(now).toISOString() })).toBe(200);
  });

  it.each([
    ['that is unsigned', { signature: '' }],
    [
      'with the signature of an answer',
      {
        nonce: 'nonce-of-an-answer',
        signature: proofSignature(KEY, ['answer', new Date(START).toISOString(), 'nonce-of-an-answer', BODY]),
      },
    ],
    ['with a nonce that could be guessed', { nonce: 'short' }],
    ['without a time', { timestamp: '' }],
    ['that is a minute and a millisecond old', { timestamp: new Date(START - MINUTE - 1).toISOString() }],
  ])('%s is refused', async (_what, changes) => {
    expect(await statusOf(changes)).toBe(401);
  });

  it('that is a minute old is answered', async () => {
    expect(await statusOf({ timestamp: new Date(START - MINUTE).toISOString() })).toBe(200);
  });

  it.each(['', 'text', '{}', BODY.replace('11010519491231002X', '1'), BODY.replace('"name"', '"title"')])(
    'of %j is none',
    async (body) => {
      expect(await statusOf({ body })).toBe(400);
    },
  );
});
