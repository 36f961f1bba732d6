import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicant, CLEAN, owner, STATION, samplePerson } from '../../testing/samples.ts';
import { createTestApi, TEST_START, type TestApi } from '../../testing/test-api.ts';

const MINUTE = 60_000;
const problem = (answer: { status: number; body: { code: string } }) => [answer.status, answer.body.code];

async function atTheDoor() {
  const api = createTestApi();
  const person = await applicant(api);
  const place = await owner(api);
  await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body: CLEAN });
  const visit = {
    placeCode: place.code,
    personIds: [person.personId],
    entry: { method: 'self', scene: 'camera', location: STATION.location },
  };
  const checkIn = (fields: object = {}, key?: string) =>
    api.call('POST', '/v1/visits', {
      token: person.token,
      body: { ...visit, ...fields },
      ...(key === undefined ? {} : { key }),
    });
  const count = async () =>
    (await api.call('GET', `/v1/places/${place.placeId}/days/2026-11-21`, { token: place.token })).body.total;
  const history = async () =>
    (await api.call('GET', `/v1/people/${person.personId}/visits`, { token: person.token })).body.visits;
  return { api, person, place, visit, checkIn, count, history };
}

describe('checking in', () => {
  it('answers with colour, place, outcome and time, and stands in the history and the count', async () => {
    const { person, place, checkIn, count, history } = await atTheDoor();
    const answer = await checkIn();
    const placeView = {
      placeId: place.placeId,
      name: '郑州站',
      kind: 'transport',
      address: '二马路 82 号',
      divisionName: '河南省郑州市二七区',
      entrance: '',
    };
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      place: { ...placeView, asksCheckOut: false },
      results: [
        {
          personId: person.personId,
          visitId: expect.any(String),
          name: '王**',
          colour: 'green',
          outcome: 'pass',
          failed: [],
          testWithinHours: null,
          cannotKnow: [],
          reason: {
            code: 'C',
            name: { zh: '申报无异常', en: 'No health concerns declared' },
            until: '2026-12-05T16:00:00.000Z',
          },
          locationVerdict: 'verified',
        },
      ],
      serverTime: '2026-11-21T04:00:00.000Z',
    });
    expect(await history()).toEqual([
      {
        visitId: answer.body.results[0].visitId,
        at: '2026-11-21T04:00:00.000Z',
        place: placeView,
        method: 'self',
        colour: 'green',
        outcome: 'pass',
        ruleSet: 'CN-2022-20M',
        locationVerdict: 'verified',
        leftAt: null,
        endedBy: null,
        original: null,
        isLate: false,
        isOpen: true,
      },
    ]);
    expect(await count()).toBe(1);
  });

  it('takes the link of the poster, and a code as people type it', async () => {
    const { place, checkIn } = await atTheDoor();
    const typed = place.code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
    for (const placeCode of [`https://code.example.org/p/${place.code}?v=1`, typed]) {
      expect((await checkIn({ placeCode })).status).toBe(201);
    }
  });

  it.each([
    ['green', CLEAN, 'pass'],
    ['yellow', { ...CLEAN, temperatureCelsius: 38 }, 'limited'],
    ['red', { ...CLEAN, contactWithCase: true }, 'stop'],
  ])('says of %s what the door does', async (colour, declaration, outcome) => {
    const { api, person, checkIn } = await atTheDoor();
    await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body: declaration });
    expect((await checkIn()).body.results[0]).toMatchObject({ colour, outcome });
  });

  it('says unknown to grey, with what helps', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    const { code } = await owner(api);
    const body = { placeCode: code, personIds: [personId], entry: { method: 'self', scene: 'typed' } };
    expect((await api.call('POST', '/v1/visits', { token, body })).body.results[0]).toMatchObject({
      colour: 'grey',
      outcome: 'unknown',
      reason: { code: 'U1', until: null },
    });
  });

  it('gives the same answer and one visit for a key that comes twice', async () => {
    const { api, checkIn, history, count } = await atTheDoor();
    const first = await checkIn({}, 'intention-1');
    expect(first.status).toBe(201);
    api.advance(MINUTE);
    expect(await checkIn({}, 'intention-1')).toEqual(first);
    api.advance(5 * MINUTE);
    const parallel = await Promise.all(Array.from({ length: 5 }, () => checkIn({}, 'intention-2')));
    expect(new Set(parallel.map((answer) => answer.body.results[0].visitId)).size).toBe(1);
    expect(await history()).toHaveLength(2);
    expect(await count()).toBe(2);
  });

  it('takes two people through the door in one request', async () => {
    const { api, person, checkIn, count } = await atTheDoor();
    const child = await api.call('POST', '/v1/people', {
      token: person.token,
      body: { ...samplePerson(3), name: '王小宝' },
    });
    const personIds = [person.personId, child.body.personId];
    const answer = await checkIn({ personIds }, 'intention-1');
    expect(answer.body.results.map((result: { outcome: string }) => result.outcome)).toEqual(['pass', 'unknown']);
    expect(await checkIn({ personIds: [...personIds].reverse() }, 'intention-1')).toMatchObject({ status: 201 });
    expect(await count()).toBe(2);
  });

  it('refuses a key that was used for another door or other people, and writes nothing', async () => {
    const { api, person, checkIn, count } = await atTheDoor();
    const child = await api.call('POST', '/v1/people', { token: person.token, body: samplePerson(3) });
    const other = await owner(api, '13600136000');
    await checkIn({ personIds: [child.body.personId] }, 'intention-1');
    const both = await checkIn({ personIds: [person.personId, child.body.personId] }, 'intention-1');
    expect(problem(both)).toEqual([409, 'IDEMPOTENCY.MISMATCH']);
    const elsewhere = await checkIn({ placeCode: other.code, personIds: [child.body.personId] }, 'intention-1');
    expect(problem(elsewhere)).toEqual([409, 'IDEMPOTENCY.MISMATCH']);
    expect(await count()).toBe(1);
  });

  it('keeps a remote visit in the history and out of the count, and stores no coordinates', async () => {
    const { api, visit, checkIn, count, history } = await atTheDoor();
    const farAway = { latitude: 39.9042, longitude: 116.4074 };
    await checkIn({ entry: { ...visit.entry, location: farAway } });
    api.advance(6 * MINUTE);
    await checkIn({ entry: { method: 'self', scene: 'album' } });
    expect((await history()).map((entry: { locationVerdict: string }) => entry.locationVerdict)).toEqual([
      'remote',
      'remote',
    ]);
    expect(await count()).toBe(0);
    const stored = await api.deps.stores.visits.listByPerson(
      visit.personIds[0] as never,
      { limit: 100 },
      api.deps.now(),
    );
    expect(JSON.stringify(stored)).not.toMatch(/latitude|longitude|39\.9/);
  });

  it('says which way a code is wrong, and writes nothing', async () => {
    const { api, place, checkIn, history } = await atTheDoor();
    const unknown = api.deps.ids.placeCode('nowhere', 'main', 1);
    const mistyped = `${place.code.slice(0, 11)}${place.code.endsWith('0') ? '1' : '0'}`;
    expect(problem(await checkIn({ placeCode: mistyped }))).toEqual([400, 'PLACE_CODE.MISTYPED']);
    expect(problem(await checkIn({ placeCode: 'ABC' }))).toEqual([400, 'PLACE_CODE.MISTYPED']);
    expect(problem(await checkIn({ placeCode: 'https://example.org/menu' }))).toEqual([400, 'PLACE_CODE.FOREIGN']);
    expect(problem(await checkIn({ placeCode: unknown }))).toEqual([404, 'PLACE_CODE.UNKNOWN']);
    await api.call('POST', `/v1/places/${place.placeId}/entrances/main/code`, {
      token: place.token,
      body: { version: 1 },
    });
    expect(problem(await checkIn())).toEqual([410, 'PLACE_CODE.REVOKED']);
    expect(await history()).toEqual([]);
  });

  it.each(['pending', 'suspended', 'closed'] as const)('says that a place is %s', async (state) => {
    const { api, place, checkIn } = await atTheDoor();
    const record = await api.deps.stores.places.find(place.placeId as never);
    Object.assign(api.deps.stores.places, { find: async () => ({ ...record, state }) });
    expect(problem(await checkIn())).toEqual([409, `PLACE.${state.toUpperCase()}`]);
  });

  it("refuses somebody else's person, even beside one's own, and writes neither", async () => {
    const { api, person, checkIn, history } = await atTheDoor();
    const stranger = await applicant(api, '13600136000', 9);
    const answer = await checkIn({ personIds: [person.personId, stranger.personId] });
    expect(problem(answer)).toEqual([404, 'PERSON.NOT_FOUND']);
    expect(await history()).toEqual([]);
  });

  it.each([
    [{ personIds: [] }, '/personIds'],
    [{ personIds: ['x'] }, '/personIds/0'],
    [{ placeCode: '' }, '/placeCode'],
    [{ entry: { method: 'self', scene: 'dream' } }, '/entry/scene'],
    [{ entry: { method: 'fly', scene: 'camera' } }, '/entry/method'],
    [
      { entry: { method: 'self', scene: 'camera', location: { latitude: 0, longitude: 181 } } },
      '/entry/location/longitude',
    ],
  ])('names what is wrong with %j', async (fields, pointer) => {
    const { checkIn } = await atTheDoor();
    expect((await checkIn(fields)).body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  it('refuses an idempotency key that is none', async () => {
    const { checkIn } = await atTheDoor();
    expect((await checkIn({}, 'short')).body.errors).toMatchObject([{ pointer: 'header/idempotency-key' }]);
  });
});

describe('scanning', () => {
  const scenes = fc.constantFrom('camera', 'album', 'link', 'typed');
  const locations = fc.option(
    fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
    { nil: undefined },
  );

  async function statusOf(api: TestApi, person: { token: string; personId: string }) {
    return (await api.call('GET', `/v1/people/${person.personId}/code`, { token: person.token })).body.status;
  }

  it('never changes a colour, whatever is scanned, from wherever, however often', async () => {
    const { api, person, visit } = await atTheDoor();
    const before = await statusOf(api, person);
    await fc.assert(
      fc.asyncProperty(scenes, locations, fc.nat(3), async (scene, location, repeats) => {
        for (let count = 0; count <= repeats; count += 1) {
          const entry = { method: 'self', scene, ...(location === undefined ? {} : { location }) };
          await api.call('POST', '/v1/visits', { token: person.token, body: { ...visit, entry } });
        }
        expect(await statusOf(api, person)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the place behind a code', () => {
  it('is shown to anyone at the door, without its owner', async () => {
    const { api, place } = await atTheDoor();
    const { body } = await api.call('GET', `/v1/places/by-code/${place.code}`);
    expect(Object.keys(body.place).sort()).toEqual([
      'address',
      'asksCheckOut',
      'divisionName',
      'entrance',
      'kind',
      'name',
      'placeId',
    ]);
  });

  it('is opened by the poster’s link, which is never a dead end', async () => {
    const { api, place } = await atTheDoor();
    const open = async (code: string) => (await api.call('GET', `/p/${code}?v=1`)).headers['location'];
    expect(await open(place.code)).toBe(`/#/pages/check-in/index?code=${place.code}`);
    expect(await open('%22%3E')).toBe('/#/pages/check-in/index?code=%2522%253E');
  });
});

describe('two places on one day', () => {
  /** 20 km east of the station. */
  const suburb = { latitude: STATION.location.latitude, longitude: STATION.location.longitude + 0.2188 };
  const elsewhere = async (api: TestApi) => {
    const token = await api.signIn('13900139009');
    const body = { ...STATION, name: '东郊百货', location: suburb };
    return (await api.call('POST', '/v1/places', { token, body })).body.entrances[0].code as string;
  };
  const verdict = (answer: { body: { results: { locationVerdict: string }[] } }) =>
    answer.body.results[0]?.locationVerdict;

  it('leave no proof when nobody could have travelled between them in time', async () => {
    const { api, checkIn } = await atTheDoor();
    const placeCode = await elsewhere(api);
    expect(verdict(await checkIn())).toBe('verified');
    api.advance(5 * MINUTE);
    const entry = { method: 'self', scene: 'camera' };
    expect(verdict(await checkIn({ placeCode, entry }))).toBe('remote');
    expect(verdict(await checkIn({ placeCode, entry: { ...entry, location: suburb } }))).toBe('unverified');
    api.advance(6 * MINUTE);
    expect(verdict(await checkIn({ placeCode, entry: { ...entry, location: suburb } }))).toBe('verified');
  });

  it('count against a visit that is told later, too', async () => {
    const { api, checkIn } = await atTheDoor();
    const placeCode = await elsewhere(api);
    const at = new Date(api.deps.now()).toISOString();
    api.advance(5 * MINUTE);
    await checkIn();
    const entry = { method: 'self', scene: 'camera' };
    expect(verdict(await checkIn({ placeCode, entry, at }))).toBe('remote');
  });

  it('say nothing by a visit that was remote itself', async () => {
    const { api, checkIn } = await atTheDoor();
    const placeCode = await elsewhere(api);
    expect(verdict(await checkIn({ placeCode, entry: { method: 'self', scene: 'album' } }))).toBe('remote');
    expect(verdict(await checkIn())).toBe('verified');
  });
});

describe('a check-in that is repeated after midnight', () => {
  const MIDNIGHT = Date.parse('2026-11-21T16:00:00.000Z');

  it('is the one from before midnight, for ten minutes', async () => {
    const { api, checkIn, history } = await atTheDoor();
    api.advance(MIDNIGHT - TEST_START - 1);
    const first = await checkIn({}, 'intention-1');
    expect(first.status).toBe(201);
    api.advance(10 * MINUTE);
    expect((await checkIn({}, 'intention-1')).body).toEqual(first.body);
    expect(await history()).toHaveLength(1);
    expect((await checkIn({}, 'intention-2')).body.results[0].visitId).not.toBe(first.body.results[0].visitId);
  });
});
