import { openVerifier } from '@health-code/shared/code/gate-bundle';
import { gateBundleSchema } from '@health-code/shared/code/gate-bundle-schema';
import { drawCode, openHolding } from '@health-code/shared/code/holder';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { openDocument } from '@health-code/shared/code/signed-document';
import { verify } from '@health-code/shared/code/verify';
import type { PersonId } from '@health-code/shared/person/person-id';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../crypto/ed25519.ts';
import { applicant, CLEAN, residentId } from '../../testing/samples.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { keptGate } from '../../testing/test-gate.ts';
import { testSource } from '../../testing/test-source.ts';

const MINUTE = 60_000;

async function declared(api: TestApi) {
  const person = await applicant(api);
  await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body: CLEAN });
  const show = async (query = '') =>
    (await api.call('GET', `/v1/people/${person.personId}/code${query}`, { token: person.token })).body;
  const credential = async (): Promise<IssuedCredential> => (await show()).credential;
  return { ...person, show, credential };
}

/** What the holder's phone draws at an instant. */
function drawn({ credential, seed }: IssuedCredential, now: number): string {
  const holding = openHolding(fromBase64Url(credential) as Uint8Array, fromBase64Url(seed) as Uint8Array);
  if (holding.kind === 'fault') throw new Error(holding.fault);
  return drawCode(holding.value, now)?.text ?? 'ended';
}

/** A gate without the network, with the bundle of this moment. */
async function offlineVerifier(api: TestApi) {
  const { token, gateId } = await keptGate(api);
  const { bundle, roots } = (await api.call('GET', `/v1/gates/bundle?gateId=${gateId}`, { token })).body;
  const keys = new Map<string, Uint8Array>(
    roots.map((root: { keyId: string; publicKey: string }) => [root.keyId, fromBase64Url(root.publicKey)]),
  );
  const opened = await openDocument('gate-bundle', bundle, keys, verifySignature);
  if (opened.kind === 'fault') throw new Error(opened.fault);
  const verifier = openVerifier(gateBundleSchema.parse(opened.value));
  if (verifier.kind === 'fault') throw new Error(verifier.fault);
  return verifier.value;
}

describe('the credential of a code', () => {
  it('is drawn by the phone and passes at a gate, neither of them with the network', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const credential = await person.credential();
    const verifier = await offlineVerifier(api);
    for (const later of [0, 29_999, 30_000, 119 * MINUTE]) {
      const now = api.deps.now() + later;
      const verdict = verify(drawn(credential, now), verifier, now);
      expect(verdict).toMatchObject({
        verdict: 'pass',
        facts: {
          colour: 'green',
          issuer: '41',
          identity: { surname: '王-明', documentStart: '11', documentEnd: '2X' },
        },
      });
    }
  });

  it('is the same one for half an hour, on every phone, and then another, which cannot be told to be the same person', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const first = await person.credential();
    api.advance(30 * MINUTE - 1);
    expect(await person.credential()).toEqual(first);
    api.advance(1);
    const second = await person.credential();
    expect(second.issuedAt).toBe('2026-11-21T04:30:00.000Z');
    const verifier = await offlineVerifier(api);
    const handles = [first, second].map((credential) => {
      const verdict = verify(drawn(credential, api.deps.now()), verifier, api.deps.now());
      return 'facts' in verdict ? verdict.facts.handle : undefined;
    });
    expect(handles[0]).toHaveLength(23);
    expect(handles[0]).not.toBe(handles[1]);
  });

  it('lasts two hours, and never longer than its colour', async () => {
    const api = createTestApi();
    const person = await declared(api);
    expect(await person.credential()).toMatchObject({
      colour: 'green',
      issuedAt: '2026-11-21T04:00:00.000Z',
      expiresAt: '2026-11-21T06:00:00.000Z',
    });
    const end = '2026-12-05T16:00:00.000Z';
    api.advance(Date.parse(end) - api.deps.now() - 10_000);
    expect(await person.credential()).toMatchObject({ colour: 'green', expiresAt: end });
    api.advance(10_000);
    expect(await person.show()).toMatchObject({ status: { colour: 'grey' }, credential: null });
  });

  it('is not made anew for a phone that holds a good one', async () => {
    const api = createTestApi();
    const person = await declared(api);
    expect(await person.show('?credential=keep')).toMatchObject({ status: { colour: 'green' }, credential: null });
  });

  it('carries the latest negative test and the doses', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const lab = await testSource(api, { kinds: ['test', 'vaccination'] });
    const about = { person: { type: 'resident-id', number: residentId(2) } };
    const test = { ...about, kind: 'test', method: 'pcr', result: 'negative', pool: 10 };
    await lab.bring(
      { ...test, id: 't', sampledAt: '2026-11-20T22:30:00.000Z', reportedAt: '2026-11-21T03:00:00.000Z' },
      { ...about, kind: 'vaccination', id: 'v', at: '2022-01-01T00:00:00.000Z', dose: 3, product: 'x' },
    );
    const verifier = await offlineVerifier(api);
    const verdict = verify(drawn(await person.credential(), api.deps.now()), verifier, api.deps.now());
    expect(verdict).toMatchObject({
      facts: { doses: 3, test: { sampledHour: '2026-11-20T22:00:00.000Z', ageHours: 6 } },
    });
  });

  it('is taken back at once when the colour worsens, and no other with it', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const old = await person.credential();
    api.advance(45 * MINUTE);
    const green = await person.credential();
    const lab = await testSource(api);
    await lab.bring({
      kind: 'test',
      id: 't1',
      person: { type: 'resident-id', number: residentId(2) },
      sampledAt: '2026-11-20T02:00:00.000Z',
      reportedAt: '2026-11-20T08:00:00.000Z',
      result: 'positive',
      method: 'pcr',
      pool: 1,
    });
    const red = await person.credential();
    const verifier = await offlineVerifier(api);
    const now = api.deps.now();
    const verdicts = [old, green, red].map((credential) => verify(drawn(credential, now), verifier, now).verdict);
    expect(verdicts).toEqual(['revoked', 'revoked', 'stop']);
    expect(await api.deps.stores.revocations.list(now)).toHaveLength(2);
  });

  it('is not taken back when the colour becomes milder', async () => {
    const api = createTestApi();
    const person = await applicant(api);
    await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body: CLEAN });
    expect(await api.deps.stores.revocations.list(api.deps.now())).toEqual([]);
    expect((await api.deps.stores.snapshots.find(person.personId as PersonId))?.sealedHint).toBeDefined();
  });
});

describe('the published keys', () => {
  it('are signed by the root key that stands beside them, and say which are specimens', async () => {
    const api = createTestApi();
    const { trustList, roots } = (await api.call('GET', '/v1/keys')).body;
    const keys = new Map([[roots[0].keyId, fromBase64Url(roots[0].publicKey) as Uint8Array]]);
    const opened = await openDocument('trust-list', trustList, keys, verifySignature);
    expect(opened).toMatchObject({
      kind: 'ok',
      value: { asOf: '2026-11-21T04:00:00.000Z', keys: [{ issuer: '41', specimen: false }, { specimen: true }] },
    });
  });
});
