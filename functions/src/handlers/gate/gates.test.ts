import { drawCode, openHolding } from '@health-code/shared/code/holder';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { describe, expect, it } from 'vitest';
import { applicant, CLEAN, owner, residentId } from '../../testing/samples.ts';
import { createTestApi, TEST_START, type TestApi } from '../../testing/test-api.ts';
import { keptGate } from '../../testing/test-gate.ts';
import { testSource } from '../../testing/test-source.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const DOCUMENT = { type: 'resident-id', number: residentId(2) };

async function declared(api: TestApi) {
  const person = await applicant(api);
  await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body: CLEAN });
  return person;
}
type Person = Awaited<ReturnType<typeof declared>>;

function textOf({ credential, seed }: IssuedCredential, now: number): string {
  const holding = openHolding(fromBase64Url(credential) as Uint8Array, fromBase64Url(seed) as Uint8Array);
  if (holding.kind === 'fault') throw new Error(holding.fault);
  return drawCode(holding.value, now)?.text ?? 'ended';
}

async function codeOf(api: TestApi, { token, personId }: Person): Promise<string> {
  const { body } = await api.call('GET', `/v1/people/${personId}/code`, { token });
  return textOf(body.credential, api.deps.now());
}

const accesses = async (api: TestApi, { token, personId }: Person) =>
  (await api.call('GET', `/v1/people/${personId}/accesses`, { token })).body.accesses;
const visits = async (api: TestApi, { token, personId }: Person) =>
  (await api.call('GET', `/v1/people/${personId}/visits`, { token })).body.visits;

describe('keeping a gate', () => {
  const invite = async (api: TestApi, key = 'invite-1', label = '东门') => {
    const place = await owner(api);
    const path = `/v1/places/${place.placeId}/invitations`;
    return { ...place, path, answer: await api.call('POST', path, { token: place.token, body: { label }, key }) };
  };

  it('takes an invitation of the manager', async () => {
    const api = createTestApi();
    const { answer, placeId } = await invite(api);
    expect(answer.body).toEqual({
      invitation: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/),
      expiresAt: '2026-11-22T04:00:00.000Z',
    });
    const token = await api.signIn('13700137000');
    const spoken = answer.body.invitation.toLowerCase().replace(/(.{4})/g, '$1 ');
    const gate = await api.call('POST', '/v1/gates', { token, body: { invitation: spoken } });
    expect([gate.status, gate.body]).toEqual([
      201,
      {
        gateId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
        place: expect.objectContaining({ placeId, name: '郑州站' }),
        label: '东门',
        role: 'checker',
        createdAt: '2026-11-21T04:00:00.000Z',
      },
    ]);
    expect((await api.call('GET', '/v1/gates', { token })).body).toEqual({ gates: [gate.body], next: null });
  });

  it('takes each invitation for one account, which may take it twice, and for a day', async () => {
    const api = createTestApi();
    const { answer } = await invite(api);
    const body = { invitation: answer.body.invitation };
    const first = await api.signIn('13700137000');
    const second = await api.signIn('13700137001');
    const gate = await api.call('POST', '/v1/gates', { token: first, body });
    expect((await api.call('POST', '/v1/gates', { token: first, body })).body.gateId).toBe(gate.body.gateId);
    expect((await api.call('POST', '/v1/gates', { token: second, body })).body.code).toBe('INVITATION.USED');
    api.advance(DAY);
    expect((await api.call('POST', '/v1/gates', { token: first, body })).body.code).toBe('INVITATION.USED');
    const unknown = { invitation: 'ZZZZZZZZZZZZ' };
    expect((await api.call('POST', '/v1/gates', { token: first, body: unknown })).body.code).toBe('INVITATION.UNKNOWN');
  });

  it('makes one invitation for one key', async () => {
    const api = createTestApi();
    const { answer, path, token } = await invite(api);
    const again = (label: string) => api.call('POST', path, { token, body: { label }, key: 'invite-1' });
    expect((await again('东门')).body).toEqual(answer.body);
    expect((await again('西门')).body.code).toBe('IDEMPOTENCY.MISMATCH');
  });

  it('is for managers to offer, and for its own account to use', async () => {
    const api = createTestApi();
    const { path } = await invite(api);
    const stranger = await api.signIn('13600136000');
    const refused = await api.call('POST', path, { token: stranger, body: { label: 'x' } });
    expect(refused.body.code).toBe('PLACE.NOT_FOUND');
    const { gateId } = await keptGate(api);
    const requests: [string, string, object?][] = [
      ['GET', `/v1/gates/bundle?gateId=${gateId}`],
      ['POST', '/v1/gates/verify', { gateId, text: 'x' }],
      ['POST', '/v1/gates/lookups', { gateId, by: { kind: 'paper', code: 'x' } }],
      [
        'POST',
        '/v1/gates/visits',
        {
          gateId,
          visits: [{ visitId: 'visit-01', at: '2026-11-21T04:00:00Z', evidence: { kind: 'code', text: 'x' } }],
        },
      ],
    ];
    for (const [method, path, body] of requests) {
      expect((await api.call(method, path, { token: stranger, body })).body.code).toBe('GATE.NOT_FOUND');
    }
  });
});

const PASS = { outcome: 'pass', failed: [], testWithinHours: null, cannotKnow: [] };

describe('verifying with the network', () => {
  it('gives the verdict of the code, what the issuer knows now, and puts the look on record', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gate = await keptGate(api);
    const text = await codeOf(api, person);
    const verify = () =>
      api.call('POST', '/v1/gates/verify', { token: gate.token, body: { gateId: gate.gateId, text } });
    expect((await verify()).body).toEqual({
      verdict: expect.objectContaining({ verdict: 'pass', failed: [] }),
      sighting: 'first',
      current: { colour: 'green', ...PASS, reason: expect.objectContaining({ code: 'C' }) },
      serverTime: '2026-11-21T04:00:00.000Z',
    });
    api.advance(1);
    expect((await verify()).body.sighting).toBe('same-scan');
    expect(await accesses(api, person)).toEqual([
      {
        at: '2026-11-21T04:00:00.000Z',
        placeName: '郑州站',
        gateLabel: '东门',
        way: 'scan',
        reason: null,
        purpose: null,
      },
    ]);
  });

  it('sees one code shown at two gates within minutes', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gates = [await keptGate(api), await keptGate(api, '13700137001')];
    const text = await codeOf(api, person);
    const sightings = [];
    for (const { token, gateId } of gates) {
      sightings.push((await api.call('POST', '/v1/gates/verify', { token, body: { gateId, text } })).body.sighting);
      api.advance(10_000);
    }
    expect(sightings).toEqual(['first', 'replayed']);
  });

  it.each(['', 'HC1:6BF+70790T9WJWG', 'https://example.org/p/7K3M9QRT2WXA', 'JKM1:!!', '\u0000'])(
    'answers %j, which is no code of ours',
    async (text) => {
      const api = createTestApi();
      const { token, gateId } = await keptGate(api);
      const { body } = await api.call('POST', '/v1/gates/verify', { token, body: { gateId, text } });
      expect(body).toMatchObject({ verdict: { verdict: 'unreadable' }, sighting: null, current: null });
    },
  );

  it('knows a specimen, and has no person to tell of it', async () => {
    const api = createTestApi();
    const { token, gateId } = await keptGate(api);
    const specimen = (await api.call('GET', '/v1/gates/specimen?colour=red', { token })).body;
    const text = textOf(specimen, api.deps.now());
    const { body } = await api.call('POST', '/v1/gates/verify', { token, body: { gateId, text } });
    expect(body).toMatchObject({ verdict: { verdict: 'specimen', facts: { colour: 'red' } }, current: null });
  });

  it('asks what the policy of the kind of place asks', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gate = await keptGate(api);
    const plain = {
      colours: { green: 'pass', yellow: 'limited', red: 'stop' },
      oldestCredentialSeconds: null,
    } as const;
    const everywhere = { ...plain, oldestTestHours: null, whenTooOld: 'stop' } as const;
    const policies = { version: 0, everywhere, kinds: { transport: { ...everywhere, oldestTestHours: 48 } } };
    const city = await testSource(api, { kinds: ['gate-policy'], divisions: ['4101'] });
    expect((await city.send('PUT', '/v1/gate-policy', policies)).body.code).toBe('SOURCE.NOT_GRANTED');
    const province = await testSource(api, { kinds: ['gate-policy'], divisions: ['41'] });
    expect((await province.send('PUT', '/v1/gate-policy', policies)).status).toBe(200);
    expect((await api.call('GET', '/v1/gate-policy')).body).toEqual({ ...policies, version: 1 });
    api.advance(MINUTE);
    const body = { gateId: gate.gateId, text: await codeOf(api, person) };
    const answer = await api.call('POST', '/v1/gates/verify', { token: gate.token, body });
    expect(answer.body.verdict).toMatchObject({ verdict: 'stop', failed: ['no-test'] });
  });
});

describe('people without a phone', () => {
  const lookUp = (api: TestApi, gate: { token: string; gateId: string }, by: object) =>
    api.call('POST', '/v1/gates/lookups', { token: gate.token, body: { gateId: gate.gateId, by } });

  it('are found by a document, with a reason, and see that they were', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gate = await keptGate(api);
    const { body } = await lookUp(api, gate, { kind: 'document', document: DOCUMENT, reason: 'no-phone' });
    expect(body).toEqual({
      person: { name: '王**', documentNumber: '11**************2X' },
      colour: 'green',
      ...PASS,
      reason: expect.objectContaining({ name: expect.anything() }),
      admission: expect.any(String),
      serverTime: '2026-11-21T04:00:00.000Z',
    });
    expect(await accesses(api, person)).toMatchObject([{ way: 'document', reason: 'no-phone', placeName: '郑州站' }]);
    const unknown = { kind: 'document', document: { ...DOCUMENT, number: residentId(77) }, reason: 'no-phone' };
    expect((await lookUp(api, gate, unknown)).body.code).toBe('GATE.NO_SUCH_PERSON');
  });

  it('are found by a paper code until it is revoked or replaced', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gate = await keptGate(api);
    const path = `/v1/people/${person.personId}/paper-code`;
    const issue = async (key: string) => (await api.call('POST', path, { token: person.token, key })).body;
    const colour = async (code: string) => {
      const { body } = await lookUp(api, gate, { kind: 'paper', code });
      return body.colour ?? body.code;
    };
    const first = await issue('paper-001');
    expect(first).toEqual({
      code: expect.stringMatching(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
      issuedAt: '2026-11-21T04:00:00.000Z',
      expiresAt: '2027-11-21T04:00:00.000Z',
    });
    expect(await issue('paper-001')).toEqual(first);
    expect(await colour(`JKP1:${first.code.replaceAll('-', '')}`)).toBe('green');
    const second = await issue('paper-002');
    expect([await colour(first.code), await colour(second.code.toLowerCase())]).toEqual([
      'GATE.NO_SUCH_PERSON',
      'green',
    ]);
    expect((await api.call('GET', path, { token: person.token })).body).toEqual(second);
    const revoke = async () => (await api.call('POST', `${path}/revocation`, { token: person.token })).body;
    expect([await revoke(), await revoke()]).toEqual([{ revoked: true }, { revoked: false }]);
    expect(await colour(second.code)).toBe('GATE.NO_SUCH_PERSON');
    expect((await api.call('GET', path, { token: person.token })).body.code).toBe('PAPER_CODE.NOT_FOUND');
  });

  it('lose the use of a card after 365 days', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const path = `/v1/people/${person.personId}/paper-code`;
    await api.call('POST', path, { token: person.token });
    api.advance(365 * DAY - 1);
    expect((await api.call('GET', path, { token: person.token })).status).toBe(200);
    api.advance(1);
    expect((await api.call('GET', path, { token: person.token })).status).toBe(404);
  });
});

describe('recording who was let in', () => {
  const send = async (api: TestApi, gate: { token: string; gateId: string }, ...list: object[]) =>
    (await api.call('POST', '/v1/gates/visits', { token: gate.token, body: { gateId: gate.gateId, visits: list } }))
      .body.results;

  it('takes what a gate noted without the network, once, and judges every code anew', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gate = await keptGate(api);
    const text = await codeOf(api, person);
    const at = new Date(api.deps.now() + 20_000).toISOString();
    const visit = { visitId: 'visit-01', at, evidence: { kind: 'code', text } };
    api.advance(DAY);
    const late = { ...visit, visitId: 'visit-02', at: new Date(api.deps.now()).toISOString() };
    const forged = { ...visit, visitId: 'visit-03', evidence: { kind: 'code', text: `${text.slice(0, -3)}000` } };
    expect(await send(api, gate, visit, late, forged)).toEqual([
      { visitId: 'visit-01', outcome: 'recorded', reason: null, replayed: false },
      { visitId: 'visit-02', outcome: 'refused', reason: 'expired', replayed: false },
      {
        visitId: 'visit-03',
        outcome: 'refused',
        reason: expect.stringMatching(/^(untrusted|unreadable)$/),
        replayed: false,
      },
    ]);
    api.advance(1);
    expect((await send(api, gate, visit))[0]).toMatchObject({ outcome: 'repeated', reason: null });
    expect(await visits(api, person)).toMatchObject([{ at, method: 'reverse', place: { name: '郑州站' } }]);
  });

  it('tells a new visit from a repeated one while the clock runs on', async () => {
    let now = TEST_START;
    const api = createTestApi({
      deps: {
        now: () => {
          now += 1;
          return now;
        },
      },
    });
    const person = await declared(api);
    const gate = await keptGate(api);
    const text = await codeOf(api, person);
    const at = new Date(now).toISOString();
    const visit = { visitId: 'visit-01', at, evidence: { kind: 'code', text } };
    const outcomes = [(await send(api, gate, visit))[0].outcome, (await send(api, gate, visit))[0].outcome];
    expect(outcomes).toEqual(['recorded', 'repeated']);
  });

  it('says when one code let two people in at two gates', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gates = [await keptGate(api), await keptGate(api, '13700137001')];
    const text = await codeOf(api, person);
    const visit = (index: number) => ({
      visitId: 'visit-01',
      at: new Date(api.deps.now() + index * 9_000).toISOString(),
      evidence: { kind: 'code', text },
    });
    api.advance(MINUTE);
    const results = [];
    for (const [index, gate] of gates.entries()) {
      results.push(
        (
          await send(api, gate, {
            ...visit(index),
            at: new Date(api.deps.now() - MINUTE + index * 9_000).toISOString(),
          })
        )[0],
      );
    }
    expect(results.map(({ outcome, replayed }) => [outcome, replayed])).toEqual([
      ['recorded', false],
      ['recorded', true],
    ]);
  });

  it('takes people who were looked up, and those who were written down while all was down', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gate = await keptGate(api);
    const by = { kind: 'document', document: DOCUMENT, reason: 'no-phone' };
    const found = await api.call('POST', '/v1/gates/lookups', { token: gate.token, body: { gateId: gate.gateId, by } });
    api.advance(MINUTE);
    const at = new Date(api.deps.now()).toISOString();
    const admission = { kind: 'admission', admission: found.body.admission };
    const manual = { kind: 'manual', document: DOCUMENT, reason: 'phone-failed' };
    const results = await send(
      api,
      gate,
      { visitId: 'visit-01', at, evidence: admission },
      { visitId: 'visit-02', at: new Date(api.deps.now() - 6 * MINUTE).toISOString(), evidence: manual },
      { visitId: 'visit-03', at, evidence: { ...manual, document: { ...DOCUMENT, number: residentId(77) } } },
      { visitId: 'visit-04', at, evidence: { kind: 'admission', admission: `${found.body.admission}x` } },
    );
    expect(results.map((row: { outcome: string; reason: string | null }) => [row.outcome, row.reason])).toEqual([
      ['recorded', null],
      ['recorded', null],
      ['recorded', null],
      ['refused', 'admission'],
    ]);
    const methods = (await visits(api, person)).map((visit: { method: string }) => visit.method);
    expect(methods.sort()).toEqual(['document', 'manual']);
    const looks = (await accesses(api, person)).map(({ way }: { way: string }) => way);
    // The note was told last, whatever time it gives itself.
    expect(looks).toEqual(['manual', 'document']);
    const other = await keptGate(api, '13700137001');
    expect((await send(api, other, { visitId: 'visit-05', at, evidence: admission }))[0].reason).toBe('admission');
  });

  it('takes no visit of the future or of more than a week ago', async () => {
    const api = createTestApi();
    const gate = await keptGate(api);
    const visit = (ms: number) => ({
      visitId: 'visit-01',
      at: new Date(api.deps.now() + ms).toISOString(),
      evidence: { kind: 'code', text: 'x' },
    });
    const times = [MINUTE, MINUTE + 1, -7 * DAY, -7 * DAY - 1];
    const results = await send(api, gate, ...times.map(visit));
    expect(results.map(({ reason }: { reason: string }) => reason)).toEqual([
      'unreadable',
      'time',
      'unreadable',
      'time',
    ]);
  });

  it('never changes a colour', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gate = await keptGate(api);
    const before = await api.deps.stores.snapshots.find(person.personId as never);
    const facts = await api.deps.stores.facts.list(person.personId as never, 0);
    const at = new Date(api.deps.now()).toISOString();
    await send(api, gate, { visitId: 'visit-01', at, evidence: { kind: 'code', text: await codeOf(api, person) } });
    expect(await api.deps.stores.snapshots.find(person.personId as never)).toEqual(before);
    expect(await api.deps.stores.facts.list(person.personId as never, 0)).toEqual(facts);
  });

  it('keeps a visit whose code was taken back since, with the colour of its own time', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const gate = await keptGate(api);
    const text = await codeOf(api, person);
    const at = new Date(api.deps.now()).toISOString();
    api.advance(MINUTE);
    const lab = await testSource(api);
    const times = { sampledAt: '2026-11-20T02:00:00.000Z', reportedAt: '2026-11-20T08:00:00.000Z' };
    await lab.bring({ kind: 'test', id: 't', person: DOCUMENT, ...times, result: 'positive', method: 'pcr', pool: 1 });
    const [result] = await send(api, gate, { visitId: 'visit-01', at, evidence: { kind: 'code', text } });
    expect(result.outcome).toBe('recorded');
    expect(await visits(api, person)).toMatchObject([{ at, colour: 'green' }]);
  });
});

describe('the card of a paper code', () => {
  it('is a PDF of one page without a colour', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const path = `/v1/people/${person.personId}/paper-code`;
    expect((await api.call('GET', `${path}/card`, { token: person.token })).body.code).toBe('PAPER_CODE.NOT_FOUND');
    await api.call('POST', path, { token: person.token });
    const { status, headers, body } = await api.call('GET', `${path}/card`, { token: person.token });
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    const pdf = (body as Buffer).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});
