import type { DataSource } from '@health-code/shared/authority/data-source';
import type { PersonId } from '@health-code/shared/person/person-id';
import { describe, expect, it } from 'vitest';
import { applicant, CLEAN, residentId, samplePerson } from '../../testing/samples.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { testSource } from '../../testing/test-source.ts';

const HIGH = {
  division: '410103001',
  level: 'high',
  from: '2026-11-20T00:00:00.000Z',
  to: null,
  decree: '郑疫情防指〔2026〕1 号',
};
const REFRESH_MS = 15_000;
const COMMISSION: Partial<DataSource> = { kinds: ['risk-area', 'stay'], divisions: ['41'] };

interface Someone {
  readonly token: string;
  readonly personId: string;
}

/** Somebody with a clean declaration who was at a place until yesterday. */
async function someoneWhoWasAt(api: TestApi, serial: number, division: string): Promise<Someone> {
  const person = await applicant(api, `138001380${String(serial).padStart(2, '0')}`, serial);
  await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body: CLEAN });
  const carrier = await testSource(api, { sourceId: 'carrier', kinds: ['stay'], divisions: ['00'] });
  await carrier.bring({
    kind: 'stay',
    id: `s${serial}`,
    person: { type: 'resident-id', number: residentId(serial) },
    division,
    from: '2026-11-18T00:00:00.000Z',
    to: '2026-11-20T10:00:00.000Z',
    via: 'carrier',
  });
  return person;
}

async function show(api: TestApi, { token, personId }: Someone): Promise<string> {
  return (await api.call('GET', `/v1/people/${personId}/code`, { token })).body.status.colour;
}

async function revision(api: TestApi, { personId }: Someone): Promise<number | undefined> {
  return (await api.deps.stores.snapshots.find(personId as PersonId))?.revision;
}

describe('publishing risk areas', () => {
  it('turns those who were there when they next show their code, and touches nobody else at all', async () => {
    const api = createTestApi();
    const there = await someoneWhoWasAt(api, 2, '410103001');
    const alsoThere = await someoneWhoWasAt(api, 3, '410103001');
    const elsewhere = await someoneWhoWasAt(api, 4, '410104001');
    const people = [there, alsoThere, elsewhere];
    const before = await Promise.all(people.map((person) => revision(api, person)));

    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    const answer = await commission.send('PUT', '/v1/risk-areas/4101', { version: 0, areas: [HIGH] });
    expect([answer.status, answer.body]).toEqual([200, { version: 1, changed: 1 }]);
    expect(await Promise.all(people.map((person) => revision(api, person)))).toEqual(before);

    api.advance(REFRESH_MS);
    expect(await Promise.all([there, elsewhere].map((person) => show(api, person)))).toEqual(['yellow', 'green']);
    // Shown: one write. Not shown yet, or nowhere near: none.
    const after = await Promise.all(people.map((person) => revision(api, person)));
    expect(after).toEqual([(before[0] ?? 0) + 1, before[1], before[2]]);
    expect(await show(api, there)).toBe('yellow');
    expect(await revision(api, there)).toBe(after[0]);
  });

  it('lifts a mistake for those whom it had turned', async () => {
    const api = createTestApi();
    const there = await someoneWhoWasAt(api, 2, '410103001');
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    await commission.send('PUT', '/v1/risk-areas/4101', { version: 0, areas: [HIGH] });
    api.advance(REFRESH_MS);
    expect(await show(api, there)).toBe('yellow');
    const { division, level, from } = HIGH;
    await commission.send('PUT', '/v1/risk-areas/4101', {
      version: 1,
      areas: [],
      withdraw: [{ division, level, from }],
    });
    api.advance(REFRESH_MS);
    expect(await show(api, there)).toBe('green');
  });

  it('keeps the reason when an area is merely left out: it ended, and having been there still counts', async () => {
    const api = createTestApi();
    const there = await someoneWhoWasAt(api, 2, '410103001');
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    await commission.send('PUT', '/v1/risk-areas/4101', { version: 0, areas: [HIGH] });
    await commission.send('PUT', '/v1/risk-areas/4101', { version: 1, areas: [] });
    api.advance(REFRESH_MS);
    expect(await show(api, there)).toBe('yellow');
    expect((await api.call('GET', '/v1/risk-areas')).body).toEqual({ version: 2, areas: [] });
  });

  it('makes no new version of the same list', async () => {
    const api = createTestApi();
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    const send = () => commission.send('PUT', '/v1/risk-areas/4101', { version: 0, areas: [HIGH] });
    await send();
    expect((await send()).body).toEqual({ version: 1, changed: 0 });
  });

  it('loses neither of two lists that arrive at once', async () => {
    const api = createTestApi();
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    const other = { ...HIGH, division: '410202' };
    await Promise.all([
      commission.send('PUT', '/v1/risk-areas/4101', { version: 0, areas: [HIGH] }),
      commission.send('PUT', '/v1/risk-areas/4102', { version: 0, areas: [other] }),
    ]);
    expect((await api.call('GET', '/v1/risk-areas')).body.areas).toHaveLength(2);
    expect((await api.call('GET', '/v1/risk-areas?division=4102')).body.areas).toEqual([other]);
    expect((await api.call('GET', '/v1/risk-areas?division=410103001')).body.areas).toEqual([HIGH]);
  });

  it('refuses a list whose author did not see the last, with the version that stands', async () => {
    const api = createTestApi();
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    const send = (version: number, areas: object[]) =>
      commission.send('PUT', '/v1/risk-areas/4101', { version, areas });
    await send(0, [HIGH]);
    const { status, body } = await send(0, []);
    expect([status, body.code, body.version]).toEqual([409, 'PUBLICATION.OUTDATED', 1]);
    expect((await send(1, [])).body).toEqual({ version: 2, changed: 1 });
    expect((await commission.send('PUT', '/v1/risk-areas/4101', { areas: [] })).body.errors).toMatchObject([
      { pointer: '/version', code: 'invalid-type' },
    ]);
  });

  it('is for whom it was granted, where it was granted', async () => {
    const api = createTestApi();
    const lab = await testSource(api);
    expect((await lab.send('PUT', '/v1/risk-areas/4101', { version: 0, areas: [] })).body.code).toBe(
      'SOURCE.NOT_GRANTED',
    );
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    expect((await commission.send('PUT', '/v1/risk-areas/31', { version: 0, areas: [] })).body.code).toBe(
      'SOURCE.NOT_GRANTED',
    );
  });

  it('names everything that is wrong with a list, and publishes none of it', async () => {
    const api = createTestApi();
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    const areas = [
      HIGH,
      { ...HIGH, division: '410202' },
      { ...HIGH, division: '410199' },
      { ...HIGH, division: '410105', to: HIGH.from },
      HIGH,
    ];
    const withdraw = [{ division: '31', level: 'high', from: HIGH.from }];
    const { body } = await commission.send('PUT', '/v1/risk-areas/4101', { version: 0, areas, withdraw });
    expect(body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`)).toEqual([
      '/areas/1/division outside',
      '/areas/2/division unknown',
      '/areas/3/to before-start',
      '/areas/4 repeated',
      '/withdraw/0/division outside',
    ]);
    expect((await api.call('GET', '/v1/risk-areas')).body.version).toBe(0);
  });
});

describe('while the list of risk areas cannot be read', () => {
  it('codes are shown by the last one that was', async () => {
    const api = createTestApi();
    const there = await someoneWhoWasAt(api, 2, '410103001');
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    await commission.send('PUT', '/v1/risk-areas/4101', { version: 0, areas: [HIGH] });
    expect(await show(api, there)).toBe('yellow');
    Object.assign(api.deps.stores.riskAreas, { version: () => Promise.reject(new Error('down')) });
    api.advance(REFRESH_MS);
    expect(await show(api, there)).toBe('yellow');
  });
});

describe('a home', () => {
  const move = (division: string) => ({ ...samplePerson(), residence: { division, address: '农业路 2 号' } });
  const closed = { ...HIGH, division: '410105001' };

  it('that a person has left becomes a stay, which a later decree does not reach', async () => {
    const api = createTestApi();
    const person = await applicant(api);
    api.advance(REFRESH_MS);
    await api.call('POST', '/v1/people', { token: person.token, body: move('410103001') });
    const facts = await api.deps.stores.facts.list(person.personId as PersonId, 0);
    const kinds = facts.map((fact) => `${fact.kind} ${'division' in fact ? fact.division : ''}`);
    expect(kinds.sort()).toEqual(['residence 410103001', 'residence 410105001', 'stay 410105001']);
    const later = { ...closed, from: '2026-11-21T05:00:00.000Z' };
    const register = await api.deps.stores.riskAreas.load();
    expect(register.areas).toEqual([]);
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    await commission.send('PUT', '/v1/risk-areas/4101', { version: 0, areas: [later] });
    const declare = `/v1/people/${person.personId}/declarations`;
    await api.call('POST', declare, { token: person.token, body: CLEAN });
    expect(await show(api, person)).toBe('green');
  });

  it('under a decree stays a home, whatever the person types', async () => {
    const api = createTestApi();
    const person = await applicant(api);
    const commission = await testSource(api, { sourceId: 'commission', ...COMMISSION });
    await commission.send('PUT', '/v1/risk-areas/4101', { version: 0, areas: [closed] });
    api.advance(REFRESH_MS);
    const apply = () => api.call('POST', '/v1/people', { token: person.token, body: move('410103001') });
    await apply();
    const facts = await api.deps.stores.facts.list(person.personId as PersonId, 0);
    expect(facts.map((fact) => fact.kind)).toEqual(['residence', 'residence']);
    await commission.send('PUT', '/v1/risk-areas/4101', { version: 1, areas: [] });
    api.advance(REFRESH_MS);
    await apply();
    await apply();
    const later = await api.deps.stores.facts.list(person.personId as PersonId, 0);
    expect(later.map((fact) => fact.kind)).toEqual(['residence', 'residence', 'stay']);
  });
});
