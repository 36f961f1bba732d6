import { describe, expect, it } from 'vitest';
import { applicant, CLEAN, residentId } from '../../testing/samples.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { keptGate } from '../../testing/test-gate.ts';
import { testSource } from '../../testing/test-source.ts';

const DOCUMENT = { type: 'resident-id', number: residentId(2) };
const NUMBER = 'A1234 5678';
const UNTIL = '2030-01-01T00:00:00.000Z';

const issuer = (api: TestApi, overrides = {}) =>
  testSource(api, { sourceId: 'zhengzhou-card', kinds: ['city-card'], divisions: ['41'], ...overrides });

const row = (changes: object = {}) => ({
  id: 'card-1',
  city: '4101',
  number: NUMBER,
  state: 'active',
  person: DOCUMENT,
  until: UNTIL,
  ...changes,
});
const withdrawn = { id: 'card-1', city: '4101', number: NUMBER, state: 'withdrawn', revision: 1 };

/** A person whose card is linked, the card's issuer, and a gate in the same city. */
async function world() {
  const api = createTestApi();
  const person = await applicant(api);
  await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body: CLEAN });
  const source = await issuer(api);
  const gate = await keptGate(api);
  const bring = async (...rows: object[]) =>
    (await source.send('POST', '/v1/city-cards', { rows })).body.results.map(
      (result: { outcome: string }) => result.outcome,
    );
  const path = `/v1/people/${person.personId}/city-cards`;
  return {
    api,
    person,
    bring,
    lookUp: (number: string, city?: string) =>
      api.call('POST', '/v1/gates/lookups', {
        token: gate.token,
        body: { gateId: gate.gateId, by: { kind: 'card', number, ...(city === undefined ? {} : { city }) } },
      }),
    cards: async (token = person.token) => (await api.call('GET', path, { token })).body.cards,
    allow: (cardId: string, isAllowed: boolean, token = person.token) =>
      api.call('POST', `${path}/${cardId}`, { token, body: { isAllowed } }),
    letIn: async (admission: string) =>
      (
        await api.call('POST', '/v1/gates/visits', {
          token: gate.token,
          body: {
            gateId: gate.gateId,
            visits: [
              { visitId: 'visit-01', at: '2026-11-21T04:00:00.000Z', evidence: { kind: 'admission', admission } },
            ],
          },
        })
      ).body.results,
  };
}

describe("a city's card", () => {
  it('finds its person at a door of the city, and the person sees that it did', async () => {
    const { api, person, bring, lookUp, letIn } = await world();
    expect(await bring(row())).toEqual(['recorded']);
    const found = await lookUp('a1234-5678');
    expect([found.status, found.body]).toEqual([
      200,
      {
        person: { name: expect.stringContaining('*'), documentNumber: expect.stringContaining('*') },
        colour: 'green',
        outcome: 'pass',
        failed: [],
        testWithinHours: null,
        cannotKnow: [],
        reason: expect.objectContaining({ until: expect.any(String) }),
        admission: expect.any(String),
        serverTime: '2026-11-21T04:00:00.000Z',
      },
    ]);
    expect(await letIn(found.body.admission)).toMatchObject([{ outcome: 'recorded' }]);
    const { token, personId } = person;
    const { accesses } = (await api.call('GET', `/v1/people/${personId}/accesses`, { token })).body;
    expect(accesses).toMatchObject([{ way: 'card', reason: null, placeName: '郑州站' }]);
    const { visits } = (await api.call('GET', `/v1/people/${personId}/visits`, { token })).body;
    expect(visits).toMatchObject([{ method: 'card' }]);
  });

  it('is one of its city: the same number elsewhere is another card', async () => {
    const { bring, lookUp } = await world();
    await bring(row({ city: '4103' }));
    expect((await lookUp(NUMBER)).body.code).toBe('GATE.NO_SUCH_PERSON');
    expect((await lookUp(NUMBER, '4103')).status).toBe(200);
  });

  it('is linked once, however often its issuer says so', async () => {
    const { bring, cards } = await world();
    expect(await bring(row(), row())).toEqual(['recorded', 'repeated']);
    expect(await bring(row())).toEqual(['repeated']);
    expect(await bring(row({ until: '2031-01-01T00:00:00.000Z', revision: 1 }))).toEqual(['recorded']);
    expect(await cards()).toMatchObject([
      { cityName: '河南省郑州市', ending: '5678', until: '2031-01-01T00:00:00.000Z' },
    ]);
  });

  it('ends by its date, and when its issuer takes it back', async () => {
    const { api, bring, lookUp, cards } = await world();
    expect(await bring(withdrawn)).toEqual(['repeated']);
    await bring(row({ until: '2026-11-21T04:00:01.000Z' }));
    expect((await lookUp(NUMBER)).status).toBe(200);
    api.advance(1_000);
    expect((await lookUp(NUMBER)).body.code).toBe('GATE.NO_SUCH_PERSON');
    expect(await bring(row(), withdrawn, withdrawn)).toEqual(['recorded', 'recorded', 'repeated']);
    expect((await lookUp(NUMBER)).body.code).toBe('GATE.NO_SUCH_PERSON');
    expect(await cards()).toEqual([]);
  });

  it('is turned off by its person at once, and stays off whatever its issuer repeats', async () => {
    const { bring, lookUp, cards, allow } = await world();
    await bring(row());
    const [card] = await cards();
    expect(card.isAllowed).toBe(true);
    expect((await allow(card.cardId, false)).body).toEqual({ ...card, isAllowed: false });
    expect((await allow(card.cardId, false)).status).toBe(200);
    await bring(row({ until: '2031-01-01T00:00:00.000Z', revision: 1 }));
    expect((await lookUp(NUMBER)).body.code).toBe('GATE.NO_SUCH_PERSON');
    await allow(card.cardId, true);
    expect((await lookUp(NUMBER)).status).toBe(200);
  });

  it('works anew for the next person whom its issuer names', async () => {
    const { bring, cards, allow, lookUp } = await world();
    await bring(row());
    const [card] = await cards();
    await allow(card.cardId, false);
    await bring(row({ person: { type: 'resident-id', number: residentId(3) }, revision: 1 }));
    expect(await cards()).toEqual([]);
    expect((await allow(card.cardId, true)).body.code).toBe('CITY_CARD.NOT_FOUND');
    expect((await lookUp(NUMBER)).body.code).toBe('GATE.NO_SUCH_PERSON');
    await bring(row({ revision: 2 }));
    expect(await cards()).toMatchObject([{ isAllowed: true }]);
  });

  it('is nobody else’s to see or to turn off', async () => {
    const { api, bring, cards, allow } = await world();
    await bring(row());
    const [{ cardId }] = await cards();
    const stranger = await api.signIn('13600136000');
    expect((await allow(cardId, false, stranger)).body.code).toBe('PERSON.NOT_FOUND');
    expect(await cards(stranger)).toBeUndefined();
    expect((await allow('0'.repeat(26), false)).body.code).toBe('CITY_CARD.NOT_FOUND');
  });
});

describe('a row about a card', () => {
  const faults = async (rows: object[], overrides = {}) => {
    const api = createTestApi();
    const source = await issuer(api, overrides);
    const { body } = await source.send('POST', '/v1/city-cards', { rows });
    return body.results.map(
      ({ id, outcome, errors }: { id: string; outcome: string; errors: { pointer: string }[] }) => [
        id,
        outcome,
        errors.map(({ pointer }) => pointer),
      ],
    );
  };

  it('is refused with each wrong field named, and stops no other', async () => {
    expect(
      await faults([
        row({ number: 'A-12', city: '410105' }),
        row({ id: 'late', until: '2026-11-21T04:00:00.000Z' }),
        row({ id: 'long', until: '2037-01-01T00:00:00.000Z' }),
        row({ id: 'city', city: '4199' }),
        { ...withdrawn, person: DOCUMENT },
        row({ id: 'right' }),
      ]),
    ).toEqual([
      ['card-1', 'refused', ['/rows/0/city', '/rows/0/number']],
      ['late', 'refused', ['/rows/1/until']],
      ['long', 'refused', ['/rows/2/until']],
      ['city', 'refused', ['/rows/3/city']],
      ['card-1', 'refused', ['/rows/4/person']],
      ['right', 'recorded', []],
    ]);
  });

  it('is taken only from who was granted cards, and for its own cities', async () => {
    expect(await faults([row()], { kinds: ['test'] })).toEqual([['card-1', 'refused', ['/rows/0/city']]]);
    expect(await faults([row()], { divisions: ['11'] })).toEqual([['card-1', 'refused', ['/rows/0/city']]]);
  });
});
