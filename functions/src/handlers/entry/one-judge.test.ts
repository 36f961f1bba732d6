import { openVerifier, type Verifier } from '@health-code/shared/code/gate-bundle';
import { gateBundleSchema } from '@health-code/shared/code/gate-bundle-schema';
import { drawCode, openHolding } from '@health-code/shared/code/holder';
import { openDocument } from '@health-code/shared/code/signed-document';
import { verify } from '@health-code/shared/code/verify';
import type { EntryAnswer } from '@health-code/shared/entry/judge';
import { type EntryOutcome, outcomeStrictness } from '@health-code/shared/entry/outcome';
import { PLAIN_POLICIES, type Policy } from '@health-code/shared/entry/policy';
import type { TestAge } from '@health-code/shared/place/place';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../crypto/ed25519.ts';
import { applicant, CLEAN, residentId, STATION } from '../../testing/samples.ts';
import { createTestApi, TEST_START, type TestApi } from '../../testing/test-api.ts';
import { testSource } from '../../testing/test-source.ts';

const PERSON = { type: 'resident-id', number: residentId(2) };
const CARD = 'A12345678';
/** Not on an hour, so that the hour in a code and the minute of a sample differ. */
const NOW = TEST_START + 17 * MS_PER_MINUTE;

interface Scene {
  readonly colour: 'grey' | 'green' | 'yellow' | 'red';
  /** How old the latest negative test is; null without one. */
  readonly testAgeMs: number | null;
  readonly asksTestWithinHours: TestAge | null;
  readonly policy: Policy;
}

/** One person before one door at one instant, with all the ways in. */
async function setUp(scene: Scene) {
  const api = createTestApi();
  const person = await applicant(api);
  await makeColour(api, person, scene);
  api.advance(NOW - api.deps.now());
  await bringFacts(api, scene);
  const place = await openPlace(api, scene.asksTestWithinHours);
  const gate = await openGate(api, place);
  const paper = await api.call('POST', `/v1/people/${person.personId}/paper-code`, { token: person.token });
  const post = async (target: string, token: string, body: object) =>
    (await api.call('POST', target, { token, body })).body;
  const lookUp = (by: object) => post('/v1/gates/lookups', gate.token, { gateId: gate.gateId, by });
  const entry = { method: 'self', scene: 'camera' };
  const checkIn = async (screen: object) => {
    const visit = { placeCode: place.code, personIds: [person.personId], entry: { ...entry, ...screen } };
    return (await post('/v1/visits', person.token, visit)).results[0];
  };
  return {
    poster: () => checkIn({}),
    screen: async () => checkIn({ screen: await screenText(api, place) }),
    document: () => lookUp({ kind: 'document', document: PERSON, reason: 'no-phone' }),
    paper: () => lookUp({ kind: 'paper', code: paper.body.code }),
    card: () => lookUp({ kind: 'card', number: CARD }),
    online: async () =>
      (await post('/v1/gates/verify', gate.token, { gateId: gate.gateId, text: await codeText(api, person) })).current,
    offline: async () => offlineAnswer(await codeText(api, person), gate.verifier, api.deps.now()),
  };
}

type Token = { readonly token: string };

async function makeColour(api: TestApi, person: Token & { personId: string }, { colour }: Scene): Promise<void> {
  if (colour === 'grey') return;
  const body = { ...CLEAN, symptoms: colour === 'yellow' ? ['dry-cough'] : [] };
  await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body });
}

async function bringFacts(api: TestApi, { colour, testAgeMs, policy }: Scene): Promise<void> {
  const source = await testSource(api, {
    kinds: ['test', 'case', 'city-card', 'gate-policy'],
    divisions: ['41'],
  });
  const tests = testAgeMs === null ? [] : [negative(NOW - testAgeMs)];
  const cases =
    colour === 'red'
      ? [{ kind: 'case', id: 'k1', person: PERSON, type: 'confirmed', at: toIso(NOW - MS_PER_HOUR) }]
      : [];
  if (tests.length + cases.length > 0) await source.bring(...tests, ...cases);
  const card = {
    id: 'c1',
    city: '4101',
    number: CARD,
    state: 'active',
    person: PERSON,
    until: '2030-01-01T00:00:00.000Z',
  };
  await source.send('POST', '/v1/city-cards', { rows: [card] });
  await source.send('PUT', '/v1/gate-policy', { ...PLAIN_POLICIES, everywhere: policy });
}

function negative(sampledAt: number) {
  const sample = { kind: 'test', id: 't1', person: PERSON, result: 'negative', method: 'pcr', pool: 1 };
  return { ...sample, sampledAt: toIso(sampledAt), reportedAt: toIso(sampledAt) };
}

async function openPlace(api: TestApi, asksTestWithinHours: TestAge | null) {
  const token = await api.signIn('13900139000');
  const { body } = await api.call('POST', '/v1/places', { token, body: { ...STATION, asksTestWithinHours } });
  return { token, placeId: body.placeId as string, code: body.entrances[0].code as string };
}

async function openGate(api: TestApi, place: Token & { placeId: string }) {
  const path = `/v1/places/${place.placeId}/invitations`;
  const { body } = await api.call('POST', path, { token: place.token, body: { label: '东门' } });
  const token = await api.signIn('13700137000');
  const { gateId } = (await api.call('POST', '/v1/gates', { token, body: { invitation: body.invitation } })).body;
  return { token, gateId: gateId as string, verifier: await fetchVerifier(api, token, gateId) };
}

async function fetchVerifier(api: TestApi, token: string, gateId: string): Promise<Verifier> {
  const { bundle, roots } = (await api.call('GET', `/v1/gates/bundle?gateId=${gateId}`, { token })).body;
  const keys = new Map<string, Uint8Array>(
    roots.map((root: { keyId: string; publicKey: string }) => [root.keyId, fromBase64Url(root.publicKey)]),
  );
  const opened = await openDocument('gate-bundle', bundle, keys, verifySignature);
  const verifier = opened.kind === 'ok' ? openVerifier(gateBundleSchema.parse(opened.value)) : opened;
  if (verifier.kind === 'fault') throw new Error(verifier.fault);
  return verifier.value;
}

async function screenText(api: TestApi, { token, placeId }: Token & { placeId: string }): Promise<string> {
  const { body } = await api.call('GET', `/v1/places/${placeId}/entrances/main/screen`, { token });
  return new URL(body.links[0]).searchParams.get('t') as string;
}

/** What the holder's phone draws; empty while there is no code, for a grey one. */
async function codeText(api: TestApi, { token, personId }: Token & { personId: string }): Promise<string> {
  const { credential } = (await api.call('GET', `/v1/people/${personId}/code`, { token })).body;
  if (credential === null) return '';
  const [bytes, seed] = [credential.credential, credential.seed].map(fromBase64Url) as [Uint8Array, Uint8Array];
  const holding = openHolding(bytes, seed);
  return holding.kind === 'ok' ? (drawCode(holding.value, api.deps.now())?.text ?? '') : '';
}

function offlineAnswer(text: string, verifier: Verifier, now: number): EntryAnswer | null {
  const verdict = verify(text, verifier, now);
  return 'failed' in verdict ? { ...verdict, outcome: verdict.verdict } : null;
}

const TESTED: Policy = { ...PLAIN_POLICIES.everywhere, oldestTestHours: 72, whenTooOld: 'limited' };
const AGES = [
  ['no test', null],
  ['a test a millisecond younger than 48 h', 48 * MS_PER_HOUR - 1],
  ['a test of exactly 48 h', 48 * MS_PER_HOUR],
  ['a test of 47 h 45 min, whose hour began 48 h ago', 47.75 * MS_PER_HOUR],
  ['a test of 72 h', 72 * MS_PER_HOUR],
] as const;

const SCENES = (['grey', 'green', 'yellow', 'red'] as const).flatMap((colour) =>
  AGES.flatMap(([age, testAgeMs]) =>
    ([null, 48] as const).flatMap((asks) =>
      ([PLAIN_POLICIES.everywhere, TESTED] as const).map((policy) => {
        const region = policy.oldestTestHours === null ? 'a region that asks for none' : 'a region that asks for 72 h';
        const title = `${colour}, ${age}, at a place that asks for ${asks ?? 'no'} hours in ${region}`;
        return [title, { colour, testAgeMs, asksTestWithinHours: asks, policy }] as const;
      }),
    ),
  ),
);

const said = ({ outcome, failed, testWithinHours }: EntryAnswer) => ({ outcome, failed, testWithinHours });

describe('one person at one door at one instant', () => {
  it.each(SCENES)('hears the same from every way in: %s', async (_title, scene) => {
    const ways = await setUp(scene);
    const poster: EntryAnswer = await ways.poster();
    for (const way of ['screen', 'document', 'paper', 'card'] as const) {
      expect([way, said(await ways[way]())]).toEqual([way, said(poster)]);
    }
    const [online, offline] = [await ways.online(), await ways.offline()];
    // A grey person has no code to show.
    if (scene.colour === 'grey') expect([online, offline]).toEqual([null, null]);
    else {
      expect(said(online)).toEqual(said(poster));
      expectSameOrStricter(offline as EntryAnswer, poster);
    }
  });
});

/** A code knows less: it may answer more strictly, and then says what it cannot know. */
function expectSameOrStricter(offline: EntryAnswer, live: EntryAnswer): void {
  const rank = (outcome: EntryOutcome) => outcomeStrictness(outcome);
  expect(rank(offline.outcome)).toBeGreaterThanOrEqual(rank(live.outcome));
  if (offline.outcome !== live.outcome) expect(offline.cannotKnow).not.toEqual([]);
}

describe("a place's own condition", () => {
  const untested: Scene = {
    colour: 'green',
    testAgeMs: null,
    asksTestWithinHours: 48,
    policy: PLAIN_POLICIES.everywhere,
  };

  it('binds staff with and without the network as it binds the poster', async () => {
    const ways = await setUp(untested);
    const stopped = { outcome: 'stop', failed: ['no-test'], testWithinHours: 48 };
    for (const way of ['poster', 'document', 'online', 'offline'] as const) {
      expect([way, await ways[way]()]).toEqual([way, expect.objectContaining(stopped)]);
    }
  });
});
