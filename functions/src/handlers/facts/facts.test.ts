import type { PersonId } from '@health-code/shared/person/person-id';
import { describe, expect, it } from 'vitest';
import { applicant, CLEAN, residentId } from '../../testing/samples.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { testSource } from '../../testing/test-source.ts';

const PERSON = { type: 'resident-id', number: residentId(2) };
const POSITIVE = {
  kind: 'test',
  id: 't1',
  person: PERSON,
  sampledAt: '2026-11-20T02:00:00.000Z',
  reportedAt: '2026-11-20T08:00:00.000Z',
  result: 'positive',
  method: 'pcr',
  pool: 1,
};
const CONTACT = { kind: 'contact', id: 'c1', person: PERSON, relation: 'close', at: '2026-11-20T02:00:00.000Z' };

async function declared(api: TestApi): Promise<{ token: string; personId: string }> {
  const person = await applicant(api);
  await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body: CLEAN });
  return person;
}

async function colourOf(api: TestApi, { token, personId }: { token: string; personId: string }): Promise<string> {
  return (await api.call('GET', `/v1/people/${personId}/code`, { token })).body.status.colour;
}

describe('bringing in facts', () => {
  it('turns the code by the time it answers, and says who it was', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const lab = await testSource(api);
    expect(await lab.bring(POSITIVE)).toEqual([{ id: 't1', outcome: 'recorded', errors: [] }]);
    const { body } = await api.call('GET', `/v1/people/${person.personId}/code`, { token: person.token });
    expect(body.status.colour).toBe('red');
    expect(body.status.reasons[0].source).toMatchObject({ kind: 'authority', name: { zh: '郑州检验所' } });
  });

  it('takes the same rows again without writing anything', async () => {
    const api = createTestApi();
    const { personId } = await declared(api);
    const lab = await testSource(api);
    await lab.bring(POSITIVE);
    const facts = await api.deps.stores.facts.list(personId as PersonId, 0);
    api.advance(1_000);
    expect(await lab.bring(POSITIVE)).toEqual([{ id: 't1', outcome: 'repeated', errors: [] }]);
    expect(await api.deps.stores.facts.list(personId as PersonId, 0)).toEqual(facts);
  });

  it('takes an instant with any offset for the same instant, and keeps it in UTC', async () => {
    const api = createTestApi();
    const { personId } = await declared(api);
    const lab = await testSource(api);
    const abroad = { ...POSITIVE, sampledAt: '2026-11-20T10:00:00+08:00', reportedAt: '2026-11-20t03:00:00-05:00' };
    expect(await lab.bring(abroad)).toEqual([{ id: 't1', outcome: 'recorded', errors: [] }]);
    api.advance(1_000);
    expect(await lab.bring(POSITIVE)).toEqual([{ id: 't1', outcome: 'repeated', errors: [] }]);
    const facts = await api.deps.stores.facts.list(personId as PersonId, 0);
    expect(facts.filter(({ kind }) => kind === 'test')).toMatchObject([
      { sampledAt: POSITIVE.sampledAt, reportedAt: POSITIVE.reportedAt },
    ]);
    expect(await lab.bring({ ...POSITIVE, id: 't2', sampledAt: '2026-02-30T08:00:00+08:00' })).toMatchObject([
      { outcome: 'refused', errors: [{ pointer: '/rows/0/sampledAt', code: 'format' }] },
    ]);
  });

  it('answers every row for itself and stops for none', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const lab = await testSource(api);
    await lab.bring(POSITIVE);
    const rows = [
      { ...POSITIVE, id: 'n1', result: 'negative' },
      { ...POSITIVE, id: 'n2', pool: 0, reportedAt: 'yesterday' },
      'a row',
      { ...POSITIVE, id: 'n3', reportedAt: '2026-11-20T01:59:59.999Z' },
      { ...POSITIVE, id: 'n4', reportedAt: '2026-11-21T04:05:00.001Z' },
      { ...POSITIVE, id: 'n5', person: { ...PERSON, number: '110105194912310021' } },
      CONTACT,
      { ...POSITIVE, result: 'negative' },
      { ...POSITIVE, id: 'n6', recordedAt: '2020-01-01T00:00:00.000Z' },
      { ...POSITIVE, id: 'n7', by: '3101' },
      { ...POSITIVE, id: 'n8', by: '4101990' },
    ];
    const results = await lab.bring(...rows);
    expect(
      results.map(({ id, outcome, errors }) => [id, outcome, errors.map((e) => `${e.pointer} ${e.code}`)]),
    ).toEqual([
      ['n1', 'recorded', []],
      ['n2', 'refused', ['/rows/1/reportedAt format', '/rows/1/pool too-small']],
      [null, 'refused', ['/rows/2 invalid-type']],
      ['n3', 'refused', ['/rows/3/reportedAt before-start']],
      ['n4', 'refused', ['/rows/4/reportedAt in-future']],
      ['n5', 'refused', ['/rows/5/person/number check-digit']],
      ['c1', 'refused', ['/rows/6/kind not-granted']],
      ['t1', 'refused', ['/rows/7/id reused']],
      ['n6', 'refused', ['/rows/8/recordedAt unrecognized']],
      ['n7', 'refused', ['/rows/9/by not-granted']],
      ['n8', 'refused', ['/rows/10/by format']],
    ]);
    const facts = await api.deps.stores.facts.list(person.personId as PersonId, 0);
    expect(facts.filter((fact) => fact.kind === 'test').map((fact) => fact.id)).toEqual([
      'zhengzhou-lab:t1',
      'zhengzhou-lab:n1',
    ]);
  });

  it('lets a source speak of its own divisions only', async () => {
    const api = createTestApi();
    const carrier = await testSource(api, { kinds: ['stay', 'residence', 'foreign'], divisions: ['41', '3101'] });
    const stay = {
      kind: 'stay',
      person: PERSON,
      from: '2026-11-19T00:00:00Z',
      to: '2026-11-20T00:00:00Z',
      via: 'carrier',
    };
    const results = await carrier.bring(
      { ...stay, id: 'here', division: '410105001' },
      { ...stay, id: 'there', division: '310101' },
      { ...stay, id: 'elsewhere', division: '1101' },
      { ...stay, id: 'nowhere', division: '419999' },
    );
    expect(results.map((row) => [row.outcome, row.errors.map((e) => e.code).join()])).toEqual([
      ['recorded', ''],
      ['recorded', ''],
      ['refused', 'not-granted'],
      ['refused', 'unknown'],
    ]);
  });

  it('keeps what is brought before the person applies', async () => {
    const api = createTestApi();
    const lab = await testSource(api);
    await lab.bring(POSITIVE);
    expect(await colourOf(api, await declared(api))).toBe('red');
  });

  it('misses nothing that is brought while the person applies', async () => {
    const api = createTestApi();
    const lab = await testSource(api);
    const { facts } = api.deps.stores;
    const list = facts.list;
    let brought = 0;
    Object.assign(facts, {
      list: async (personId: PersonId, now: number) => {
        const read = await list(personId, now);
        // The row arrives after these facts were read and before the snapshot that follows from them is written.
        if (read.some((fact) => fact.kind === 'residence') && brought === 0) {
          brought += 1;
          await lab.bring(POSITIVE);
        }
        return read;
      },
    });
    const person = await applicant(api);
    expect(brought).toBe(1);
    expect(await colourOf(api, person)).toBe('red');
  });

  it('finishes after a crash, by the same call again', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const lab = await testSource(api);
    const { snapshots } = api.deps.stores;
    const { put } = snapshots;
    Object.assign(snapshots, { put: () => Promise.reject(new Error('down')) });
    expect((await lab.send('POST', '/v1/facts', { rows: [POSITIVE] })).status).toBe(500);
    Object.assign(snapshots, { put });
    api.advance(1);
    expect((await lab.bring(POSITIVE))[0]?.outcome).toBe('repeated');
    expect(await colourOf(api, person)).toBe('red');
  });

  it('judges 500 rows about many people in one call, and refuses 501 and none', async () => {
    const api = createTestApi();
    const lab = await testSource(api);
    const row = (index: number) => ({
      ...POSITIVE,
      id: `t${index}`,
      person: { type: 'resident-id', number: residentId(index % 250) },
    });
    const rows = Array.from({ length: 501 }, (_value, index) => row(index));
    const results = await lab.bring(...rows.slice(0, 500));
    expect(results.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(
      rows.slice(0, 500).map(({ id }) => `${id} recorded`),
    );
    expect((await lab.send('POST', '/v1/facts', { rows })).body.errors[0].pointer).toBe('/rows');
    expect((await lab.send('POST', '/v1/facts', { rows: [] })).body.errors[0].pointer).toBe('/rows');
  });
});

describe('correcting facts', () => {
  const RELEASE = {
    kind: 'release',
    id: 'r1',
    person: PERSON,
    of: 'c1',
    at: '2026-11-21T03:00:00.000Z',
    document: '解除 1 号',
  };
  const grants = { kinds: ['contact', 'release'] } as const;

  it('a source corrects its own fact', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const office = await testSource(api, { kinds: ['contact'] });
    await office.bring(CONTACT);
    expect(await colourOf(api, person)).toBe('red');
    api.advance(1);
    const corrected = { ...CONTACT, id: 'c2', supersedes: 'c1', at: '2026-09-01T02:00:00.000Z' };
    expect((await office.bring(corrected))[0]?.outcome).toBe('recorded');
    expect(await colourOf(api, person)).toBe('green');
  });

  it('a source releases its own fact, and the release outlives it', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const office = await testSource(api, { kinds: [...grants.kinds] });
    await office.bring(CONTACT);
    api.advance(1);
    expect((await office.bring(RELEASE))[0]?.outcome).toBe('recorded');
    expect(await colourOf(api, person)).toBe('green');
    const { facts } = api.deps.stores;
    const [contact, release] = await Promise.all(
      ['c1', 'r1'].map((id) => facts.find(person.personId as PersonId, `zhengzhou-lab:${id}`)),
    );
    expect(release?.expiresAt).toBeGreaterThanOrEqual(contact?.expiresAt as number);
  });

  it('no other source can', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const office = await testSource(api, { kinds: [...grants.kinds] });
    await office.bring(CONTACT);
    const other = await testSource(api, { sourceId: 'other-office', kinds: [...grants.kinds] });
    const rows = [RELEASE, { ...CONTACT, id: 'c2', supersedes: 'c1', at: '2026-09-01T02:00:00.000Z' }];
    const results = await other.bring(...rows);
    expect(results.map((row) => row.errors.map((e) => `${e.pointer} ${e.code}`))).toEqual([
      ['/rows/0/of unknown'],
      ['/rows/1/supersedes unknown'],
    ]);
    expect(await colourOf(api, person)).toBe('red');
  });

  it('nor the same source in the name of another division', async () => {
    const api = createTestApi();
    await declared(api);
    const office = await testSource(api, { kinds: [...grants.kinds] });
    await office.bring({ ...CONTACT, by: '410105' });
    const [refused] = await office.bring(RELEASE);
    expect(refused?.errors.map((e) => `${e.pointer} ${e.code}`)).toEqual(['/rows/0/by other-source']);
    expect((await office.bring({ ...RELEASE, by: '410105' }))[0]?.outcome).toBe('recorded');
  });
});
