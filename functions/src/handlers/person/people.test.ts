import { residentIdCheckCharacter } from '@health-code/shared/identity/resident-id';
import { describe, expect, it } from 'vitest';
import { applicant, CLEAN, residentId, samplePerson } from '../../testing/samples.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const pointers = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`);

async function declarations(api: TestApi, personId: string) {
  const facts = await api.deps.stores.facts.list(personId as never, 0);
  return facts.filter((fact) => fact.kind === 'declaration');
}

describe('applying for a code', () => {
  it('creates a person and shows them masked', async () => {
    const api = createTestApi();
    const token = await api.signIn('13800138000');
    const answer = await api.call('POST', '/v1/people', { token, body: samplePerson() });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      personId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      name: '王**',
      fullName: '王小明',
      document: { type: 'resident-id', number: '11**************2X' },
      phone: '138******00',
      residence: { division: '410105001', divisionName: '河南省郑州市金水区经八路街道' },
      createdAt: '2026-11-21T04:00:00.000Z',
      relation: 'self',
      proof: { level: 'declared', at: '2026-11-21T04:00:00.000Z' },
    });
    const listed = await api.call('GET', '/v1/people', { token });
    expect(listed.body).toEqual({ people: [answer.body], notices: [] });
  });

  it('finds the same person by the same document, and brings the rest up to date', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    await api.call('POST', `/v1/people/${personId}/declarations`, { token, body: CLEAN });
    api.advance(MINUTE);
    const again = {
      ...samplePerson(),
      name: '王大明',
      document: { type: 'resident-id', number: '11010519491231002x' },
      phone: '13700137000',
    };
    const answer = await api.call('POST', '/v1/people', { token, body: again });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ personId, phone: '137******00', createdAt: '2026-11-21T04:00:00.000Z' });
    expect((await api.call('GET', '/v1/people', { token })).body.people).toHaveLength(1);
    const code = await api.call('GET', `/v1/people/${personId}/code`, { token });
    expect(code.body).toMatchObject({ name: '王**', status: { colour: 'green' } });
  });

  it('refuses a document that another account holds, and changes nothing', async () => {
    const api = createTestApi();
    const mine = await applicant(api, '13800138000');
    const thief = await api.signIn('13900139000');
    const answer = await api.call('POST', '/v1/people', { token: thief, body: { ...samplePerson(), name: '李四' } });
    expect([answer.status, answer.body.code]).toEqual([409, 'PERSON.CLAIMED']);
    expect((await api.call('GET', '/v1/people', { token: thief })).body).toEqual({ people: [], notices: [] });
    expect((await api.call('GET', '/v1/people', { token: mine.token })).body.people[0].name).toBe('王**');
  });

  it('tells passports of two nations with one number apart', async () => {
    const api = createTestApi();
    const token = await api.signIn('13800138000');
    const passport = (nationality: string) => ({
      ...samplePerson(),
      name: 'Anna Schmidt',
      document: { type: 'passport', number: 'E12345678', nationality },
    });
    const first = await api.call('POST', '/v1/people', { token, body: passport('DEU') });
    const second = await api.call('POST', '/v1/people', { token, body: passport('FRA') });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.personId).not.toBe(second.body.personId);
  });

  it('holds eight people an account, and says so for the ninth', async () => {
    const api = createTestApi();
    const token = await api.signIn('13800138000');
    for (let serial = 0; serial < 8; serial += 1) {
      expect((await api.call('POST', '/v1/people', { token, body: samplePerson(serial) })).status).toBe(201);
    }
    const ninth = await api.call('POST', '/v1/people', { token, body: samplePerson(8) });
    expect([ninth.status, ninth.body.code]).toEqual([409, 'PERSON.TOO_MANY']);
    expect((await api.call('POST', '/v1/people', { token, body: samplePerson(0) })).status).toBe(200);
  });

  it('finishes an application that a crash cut short', async () => {
    const api = createTestApi();
    const token = await api.signIn('13800138000');
    const link = api.deps.stores.people.link;
    Object.assign(api.deps.stores.people, { link: () => Promise.reject(new Error('power cut')) });
    expect((await api.call('POST', '/v1/people', { token, body: samplePerson() })).status).toBe(500);
    Object.assign(api.deps.stores.people, { link });
    const retried = await api.call('POST', '/v1/people', { token, body: samplePerson() });
    expect(retried.status).toBe(200);
    expect((await api.call('GET', '/v1/people', { token })).body.people).toHaveLength(1);
    expect((await api.call('GET', `/v1/people/${retried.body.personId}/code`, { token })).status).toBe(200);
  });

  it('names every bad field at once', async () => {
    const api = createTestApi();
    const token = await api.signIn('13800138000');
    const body = {
      name: ' ',
      document: { type: 'resident-id', number: '110105194912310021' },
      phone: '1380013800',
      residence: { division: '410105', address: '花园\u0000路' },
      extra: 1,
    };
    expect(pointers(await api.call('POST', '/v1/people', { token, body }))).toEqual([
      '/name too-small',
      '/document/number check-digit',
      '/phone format',
      '/residence/division too-small',
      '/residence/address character-control',
      '/extra unrecognized',
    ]);
  });

  it.each([
    ['an unknown type', { type: 'library-card', number: '1' }, ['/document/type invalid-value']],
    [
      'a passport without nationality',
      { type: 'passport', number: 'E12345678' },
      ['/document/nationality nationality'],
    ],
  ])('names %s', async (_name, document, expected) => {
    const api = createTestApi();
    const token = await api.signIn('13800138000');
    const answer = await api.call('POST', '/v1/people', { token, body: { ...samplePerson(), document } });
    expect(answer.status).toBe(400);
    expect(pointers(answer)).toEqual(expected);
  });

  it('names a birth date in the future and a division that does not exist', async () => {
    const api = createTestApi();
    const token = await api.signIn('13800138000');
    const bornTomorrow = `11010520261122002${residentIdCheckCharacter('11010520261122002')}`;
    const body = {
      ...samplePerson(),
      document: { type: 'resident-id', number: bornTomorrow },
      residence: { division: '999999999', address: 'x' },
    };
    expect(pointers(await api.call('POST', '/v1/people', { token, body }))).toEqual([
      '/document/number birth-date-in-future',
      '/residence/division unknown',
    ]);
  });
});

describe('declaring health', () => {
  it('answers with the colour, its reason and its end', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    const answer = await api.call('POST', `/v1/people/${personId}/declarations`, { token, body: CLEAN });
    expect(answer.status).toBe(201);
    expect(answer.body.status).toMatchObject({
      colour: 'green',
      ruleSet: 'CN-2022-20M',
      next: { at: '2026-12-05T16:00:00.000Z', colour: 'grey' },
    });
  });

  it('can only raise: a clean declaration after a fever clears nothing, and time does', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    const colour = async () => (await api.call('GET', `/v1/people/${personId}/code`, { token })).body.status.colour;
    await api.call('POST', `/v1/people/${personId}/declarations`, {
      token,
      body: { ...CLEAN, temperatureCelsius: 38.2 },
    });
    await api.call('POST', `/v1/people/${personId}/declarations`, { token, body: CLEAN });
    expect(await colour()).toBe('yellow');
    api.advance(8 * DAY);
    const later = { token: await api.signIn('13800138000') };
    expect((await api.call('GET', `/v1/people/${personId}/code`, later)).body.status.colour).toBe('green');
  });

  it('writes one fact for one key, and refuses the key for another declaration', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    const send = (body: object) =>
      api.call('POST', `/v1/people/${personId}/declarations`, { token, body, key: 'intention-1' });
    const first = await send(CLEAN);
    expect((await send(CLEAN)).body).toEqual(first.body);
    const other = await send({ ...CLEAN, contactWithCase: true });
    expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY.MISMATCH']);
    expect(await declarations(api, personId)).toHaveLength(1);
    expect((await api.call('GET', `/v1/people/${personId}/code`, { token })).body.status.colour).toBe('green');
  });

  it('loses no fact when many arrive at once', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    const fever = { ...CLEAN, temperatureCelsius: 39 };
    const bodies = [CLEAN, fever, { ...CLEAN, contactWithCase: true }, CLEAN];
    await Promise.all(bodies.map((body) => api.call('POST', `/v1/people/${personId}/declarations`, { token, body })));
    const { body } = await api.call('GET', `/v1/people/${personId}/code`, { token });
    expect(body.status.reasons.map((reason: { code: string }) => reason.code)).toEqual(['D1', 'D3']);
  });

  it.each([
    [{ temperatureCelsius: 33.9 }, '/temperatureCelsius too-small'],
    [{ temperatureCelsius: 43.1 }, '/temperatureCelsius too-big'],
    [{ temperatureCelsius: '36.5' }, '/temperatureCelsius invalid-type'],
    [{ symptoms: ['boredom'] }, '/symptoms/0 invalid-value'],
    [{ symptoms: ['fatigue', 'fatigue'] }, '/symptoms repeated'],
    [{ contactWithCase: 'no' }, '/contactWithCase invalid-type'],
    [{ divisionsStayed: ['410105', '99'] }, '/divisionsStayed/1 unknown'],
    [{ divisionsStayed: ['4101x5'] }, '/divisionsStayed/0 format'],
  ])('names what is wrong with %j', async (fields, expected) => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    const answer = await api.call('POST', `/v1/people/${personId}/declarations`, {
      token,
      body: { ...CLEAN, ...fields },
    });
    expect(pointers(answer)).toEqual([expected]);
    expect(await declarations(api, personId)).toEqual([]);
  });

  it.each(['code', 'visits', 'declarations'])("gives nobody else's %s", async (what) => {
    const api = createTestApi();
    const { personId } = await applicant(api);
    const stranger = await api.signIn('13900139000');
    const answer =
      what === 'declarations'
        ? await api.call('POST', `/v1/people/${personId}/${what}`, { token: stranger, body: CLEAN })
        : await api.call('GET', `/v1/people/${personId}/${what}`, { token: stranger });
    expect([answer.status, answer.body.code]).toEqual([404, 'PERSON.NOT_FOUND']);
  });
});

describe('the code', () => {
  it('is grey with words before anything is declared', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    const { body } = await api.call('GET', `/v1/people/${personId}/code`, { token });
    expect(body).toMatchObject({
      personId,
      name: '王**',
      status: { colour: 'grey', reasons: [{ code: 'U1', name: { zh: '尚未申报健康状况' } }], next: null },
      credential: null,
      serverTime: '2026-11-21T04:00:00.000Z',
    });
  });

  it('goes grey by itself when the declaration expires', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    await api.call('POST', `/v1/people/${personId}/declarations`, { token, body: CLEAN });
    api.advance(Date.parse('2026-12-05T16:00:00.000Z') - Date.parse('2026-11-21T04:00:00.000Z') - 1);
    const colour = async () => (await api.call('GET', `/v1/people/${personId}/code`, { token })).body.status.colour;
    expect(await colour()).toBe('green');
    api.advance(1);
    expect(await colour()).toBe('grey');
  });

  it('is made again by the first read after the rule set has changed', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    await api.call('POST', `/v1/people/${personId}/declarations`, { token, body: CLEAN });
    const id = personId as never;
    const snapshot = await api.deps.stores.snapshots.findLatest(id);
    if (snapshot === undefined) throw new Error('no snapshot');
    const old = {
      ...snapshot,
      revision: snapshot.revision + 1,
      timeline: { ...snapshot.timeline, ruleSetId: 'OLD', holds: [] },
    };
    await api.deps.stores.snapshots.put(old);
    const { body } = await api.call('GET', `/v1/people/${personId}/code`, { token });
    expect(body.status).toMatchObject({ colour: 'green', ruleSet: 'CN-2022-20M' });
    expect((await api.deps.stores.snapshots.findLatest(id))?.timeline.ruleSetId).toBe('CN-2022-20M');
  });

  it('keeps nothing personal in the stores in clear', async () => {
    const api = createTestApi();
    const { personId } = await applicant(api);
    const stored = JSON.stringify([
      await api.deps.stores.people.find(personId as never),
      await api.deps.stores.snapshots.find(personId as never),
    ]);
    for (const secret of ['王', residentId(2), '13800138000', '花园路']) expect(stored).not.toContain(secret);
  });
});
