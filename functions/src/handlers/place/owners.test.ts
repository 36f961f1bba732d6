import type { PersonId } from '@health-code/shared/person/person-id';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicant, CLEAN, owner, residentId, STATION, samplePerson } from '../../testing/samples.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { testSource } from '../../testing/test-source.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AT_STATION = { ...STATION.location, accuracyMetres: 12 };

interface Someone {
  readonly token: string;
  readonly personId: string;
}

async function declared(api: TestApi, phone = '13800138000', serial = 2): Promise<Someone> {
  const person = await applicant(api, phone, serial);
  await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body: CLEAN });
  return person;
}

function checkIn(api: TestApi, person: Someone, placeCode: string, more: object = {}, entry: object = {}) {
  const body = {
    placeCode,
    personIds: [person.personId],
    entry: { method: 'self', scene: 'camera', location: AT_STATION, ...entry },
    ...more,
  };
  return api.call('POST', '/v1/visits', { token: person.token, body });
}

const visitsOf = async (api: TestApi, { token, personId }: Someone) =>
  (await api.call('GET', `/v1/people/${personId}/visits`, { token })).body.visits;

describe('registering a place in full', () => {
  const register = async (changes: object, settings: Record<string, string> = {}) => {
    const api = createTestApi({ settings });
    const token = await api.signIn('13900139000');
    return { api, token, answer: await api.call('POST', '/v1/places', { token, body: { ...STATION, ...changes } }) };
  };

  it('gives each entrance a code of its own', async () => {
    const { answer } = await register({ entrances: ['东门', '西门'], subKind: 'station', asksTestWithinHours: 48 });
    const { entrances, subKind, asksTestWithinHours } = answer.body;
    expect(entrances.map((entry: { entranceId: string; name: string }) => [entry.entranceId, entry.name])).toEqual([
      ['main', '东门'],
      ['e1', '西门'],
    ]);
    expect(new Set(entrances.map((entry: { code: string }) => entry.code)).size).toBe(2);
    expect([subKind, asksTestWithinHours]).toEqual(['station', 48]);
  });

  it.each([
    [{ subKind: 'hotel' }, '/subKind'],
    [{ entrances: [] }, '/entrances'],
    [{ entrances: ['东门', '东门'] }, '/entrances'],
    [{ asksTestWithinHours: 36 }, '/asksTestWithinHours'],
    [{ creditCode: '91512081MA62K0260' }, '/creditCode'],
  ])('names what is wrong with %j', async (changes, pointer) => {
    const { answer } = await register(changes);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  it('takes a credit code whose check character does not fit, and says so', async () => {
    const right = await register({ creditCode: '91512081 ma62k0260e' }, { PLACE_REVIEW: 'doubtful' });
    expect(right.answer.body).toMatchObject({
      creditCode: { code: '91512081MA62K0260E', isChecked: true },
      state: 'active',
    });
    const wrong = await register({ creditCode: '91512081MA62K02603' }, { PLACE_REVIEW: 'doubtful' });
    expect(wrong.answer.body).toMatchObject({ creditCode: { isChecked: false }, state: 'pending' });
  });

  it('adds entrances later, each once, and at most twenty', async () => {
    const { api, token, answer } = await register({});
    const path = `/v1/places/${answer.body.placeId}/entrances`;
    const add = (name: string) => api.call('POST', path, { token, body: { name } });
    const first = await add('北门');
    expect([first.status, first.body]).toEqual([
      201,
      { entranceId: 'e1', name: '北门', version: 1, code: expect.any(String) },
    ]);
    expect((await add('北门')).body).toEqual(first.body);
    expect((await api.call('GET', `/v1/places/by-code/${first.body.code}`)).body.place.entrance).toBe('北门');
    for (let count = 3; count <= 20; count += 1) expect((await add(`${count} 号门`)).status).toBe(201);
    expect((await add('21 号门')).body.code).toBe('PLACE.TOO_MANY_ENTRANCES');
  });

  it('suspends, opens again, and closes for good', async () => {
    const { api, token, answer } = await register({});
    const { placeId, entrances } = answer.body;
    const become = async (state: string) => {
      const { body } = await api.call('POST', `/v1/places/${placeId}/state`, { token, body: { state } });
      return body.state ?? body.code;
    };
    const atTheDoor = async () =>
      (await api.call('GET', `/v1/places/by-code/${entrances[0].code}`)).body.code ?? 'open';
    expect([await become('suspended'), await atTheDoor()]).toEqual(['suspended', 'PLACE.SUSPENDED']);
    expect([await become('active'), await atTheDoor()]).toEqual(['active', 'open']);
    expect([await become('closed'), await become('closed'), await become('active')]).toEqual([
      'closed',
      'closed',
      'PLACE.CLOSED',
    ]);
    const pending = await register({}, { PLACE_REVIEW: 'required' });
    const opened = await pending.api.call('POST', `/v1/places/${pending.answer.body.placeId}/state`, {
      token: pending.token,
      body: { state: 'active' },
    });
    expect(opened.body.code).toBe('PLACE.PENDING');
  });
});

describe('a place that asks for more than a colour', () => {
  it('says which condition failed and what would meet it', async () => {
    const api = createTestApi();
    const person = await declared(api);
    const token = await api.signIn('13900139000');
    const place = await api.call('POST', '/v1/places', { token, body: { ...STATION, asksTestWithinHours: 48 } });
    const result = async () => (await checkIn(api, person, place.body.entrances[0].code)).body.results[0];
    expect(await result()).toMatchObject({
      colour: 'green',
      outcome: 'stop',
      failed: ['no-test'],
      testWithinHours: 48,
    });
    const lab = await testSource(api);
    await lab.bring({
      kind: 'test',
      id: 't',
      person: { type: 'resident-id', number: residentId(2) },
      sampledAt: '2026-11-20T04:00:00.000Z',
      reportedAt: '2026-11-20T08:00:00.000Z',
      result: 'negative',
      method: 'pcr',
      pool: 10,
    });
    api.advance(6 * MINUTE);
    expect(await result()).toMatchObject({ outcome: 'pass', failed: [], testWithinHours: null });
    api.advance(DAY);
    expect(await result()).toMatchObject({ outcome: 'stop', failed: ['test-age'], testWithinHours: 48 });
    const outcomes = (await visitsOf(api, person)).map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes.sort()).toEqual(['pass', 'stop', 'stop']);
  });
});

describe('the day of a place', () => {
  it('counts arrivals by the hour and who may still be inside', async () => {
    const api = createTestApi();
    const place = await owner(api);
    const [first, second] = [await declared(api), await declared(api, '13800138001', 3)];
    await checkIn(api, first, place.code);
    api.advance(HOUR);
    await checkIn(api, second, place.code);
    await checkIn(api, second, place.code, {}, { scene: 'album' });
    const day = async (name = '2026-11-21') =>
      (await api.call('GET', `/v1/places/${place.placeId}/days/${name}`, { token: place.token })).body;
    const hours = Array.from({ length: 24 }, (_value, hour) => (hour === 12 || hour === 13 ? 1 : 0));
    const counts = { colours: { green: 2, yellow: 0, red: 0, grey: 0 }, byStaff: { limited: 0, withoutCode: 0 } };
    expect(await day()).toEqual({ day: '2026-11-21', hours, total: 2, inside: 2, ...counts });
    const visits: { locationVerdict: string; visitId: string; at: string }[] = await visitsOf(api, second);
    const visit = visits.find(({ locationVerdict }) => locationVerdict === 'verified') as (typeof visits)[number];
    const now = new Date(api.deps.now()).toISOString();
    await api.call('POST', `/v1/people/${second.personId}/visits/${visit.visitId}/times`, {
      token: second.token,
      body: { arrivedAt: visit.at, leftAt: now },
    });
    api.advance(HOUR);
    expect((await day()).inside).toBe(0);
    expect(await day('2026-11-20')).toMatchObject({ total: 0, inside: 0 });
    const stranger = await api.signIn('13600136000');
    const path = `/v1/places/${place.placeId}/days/2026-11-21`;
    expect((await api.call('GET', path, { token: stranger })).body.code).toBe('PLACE.NOT_FOUND');
    for (const name of ['2026-13-45', '2026-02-30', '2026-2-3']) {
      expect(await day(name)).toMatchObject({ status: 400, errors: [{ pointer: 'path/day' }] });
    }
  });
});

describe('the register of a place', () => {
  it('shows an hour, masked, to a manager with a green code, and stops without one', async () => {
    const api = createTestApi();
    const place = await owner(api);
    const person = await declared(api);
    await checkIn(api, person, place.code);
    const path = `/v1/places/${place.placeId}/visitor-log?day=2026-11-21&hour=12`;
    const read = async () => (await api.call('GET', path, { token: place.token })).body;
    expect((await read()).code).toBe('VISITOR_LOG.STOPPED');
    const manager = await api.call('POST', '/v1/people', {
      token: place.token,
      body: { ...samplePerson(9), name: '李经理' },
    });
    const declare = (body: object) =>
      api.call('POST', `/v1/people/${manager.body.personId}/declarations`, { token: place.token, body });
    await declare(CLEAN);
    expect(await read()).toEqual({
      next: null,
      rows: [
        {
          at: '2026-11-21T04:00:00.000Z',
          leftAt: null,
          entrance: '',
          name: '王**',
          original: null,
          documentNumber: '11…2X',
          colour: 'green',
          method: 'self',
        },
      ],
    });
    await declare({ ...CLEAN, contactWithCase: true });
    expect((await read()).code).toBe('VISITOR_LOG.STOPPED');
  });
});

describe('a screen at the door', () => {
  it('proves presence while it shows a code, and betrays a forwarded picture of it', async () => {
    const api = createTestApi();
    const place = await owner(api);
    const people = await Promise.all([2, 3, 4, 5, 6].map((serial) => declared(api, `1380013800${serial}`, serial)));
    const path = `/v1/places/${place.placeId}/entrances/main/screen`;
    const { body } = await api.call('GET', path, { token: place.token });
    expect([body.links.length, body.stepSeconds, body.from]).toEqual([240, 30, '2026-11-21T04:00:00.000Z']);
    expect(new Set(body.links).size).toBe(240);
    const verdict = async (link: string) => {
      const entry = { scene: 'link', location: undefined };
      return (await checkIn(api, people.shift() as Someone, link, {}, entry)).body.results[0].locationVerdict;
    };
    expect(await verdict(body.links[0])).toBe('verified');
    expect(await verdict(body.links[1])).toBe('remote');
    expect(await verdict(body.links[0].replace(/.$/, '0'))).toBe('unverified');
    api.advance(MINUTE - 1);
    expect(await verdict(body.links[0])).toBe('verified');
    api.advance(1);
    expect(await verdict(body.links[0])).toBe('remote');
  });

  it('proves nothing for a scan that says of itself when it was', async () => {
    const api = createTestApi();
    const place = await owner(api);
    const person = await declared(api);
    const path = `/v1/places/${place.placeId}/entrances/main/screen`;
    const { links } = (await api.call('GET', path, { token: place.token })).body;
    const at = new Date(api.deps.now()).toISOString();
    api.advance(HOUR);
    const { body } = await checkIn(api, person, links[0], { at }, { scene: 'camera', location: undefined });
    expect(body.results[0].locationVerdict).toBe('unverified');
  });

  it('reaches the page of the web app with what it showed', async () => {
    const api = createTestApi();
    const { headers } = await api.call('GET', '/p/7K3M9QRT2WXA?v=1&t=ab12.01234567');
    expect(headers['location']).toBe('/#/pages/check-in/index?code=7K3M9QRT2WXA&t=ab12.01234567');
  });
});

describe('a check-in without the network', () => {
  it('is sent later with its own time, once, and marked as such', async () => {
    const api = createTestApi();
    const place = await owner(api);
    const person = await declared(api);
    const at = '2026-11-21T04:10:00.000Z';
    api.advance(5 * HOUR);
    expect((await checkIn(api, person, place.code, { at })).status).toBe(201);
    expect(await visitsOf(api, person)).toMatchObject([{ at, isLate: true, endedBy: 'auto' }]);
  });

  it.each([
    ['a week ago', -7 * DAY, 201],
    ['more than a week ago', -7 * DAY - 1, 400],
    ['a minute ahead', MINUTE, 201],
    ['more than a minute ahead', MINUTE + 1, 400],
  ])('of %s', async (_name, offset, status) => {
    const api = createTestApi();
    const place = await owner(api);
    const person = await declared(api);
    const at = new Date(api.deps.now() + offset).toISOString();
    expect((await checkIn(api, person, place.code, { at })).status).toBe(status);
  });

  it('has the colour of its own time', async () => {
    const api = createTestApi();
    const place = await owner(api);
    const person = await declared(api);
    const at = new Date(api.deps.now()).toISOString();
    api.advance(HOUR);
    const body = { ...CLEAN, contactWithCase: true };
    await api.call('POST', `/v1/people/${person.personId}/declarations`, { token: person.token, body });
    expect((await checkIn(api, person, place.code, { at })).body.results[0].colour).toBe('green');
    expect((await checkIn(api, person, place.code)).body.results[0].colour).not.toBe('green');
  });
});

describe('the times of a visit', () => {
  it('can be corrected by the person within the day, and by nobody else', async () => {
    const api = createTestApi();
    const place = await owner(api);
    const person = await declared(api);
    await checkIn(api, person, place.code);
    api.advance(HOUR);
    const [visit] = await visitsOf(api, person);
    const path = `/v1/people/${person.personId}/visits/${visit.visitId}/times`;
    const correct = (arrivedAt: string, leftAt: string | null, token = person.token) =>
      api.call('POST', path, { token, body: { arrivedAt, leftAt } });
    const arrived = '2026-11-21T03:50:00.000Z';
    const left = '2026-11-21T04:20:00.000Z';
    expect((await correct(arrived, left)).body).toMatchObject({
      at: arrived,
      leftAt: left,
      endedBy: 'self',
      isOpen: true,
    });
    expect((await correct(arrived, left)).status).toBe(200);
    const wrong = async (...times: [string, string | null]) => {
      const { body } = await correct(...times);
      return body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`);
    };
    expect(await wrong('2026-11-20T15:59:59.999Z', null)).toEqual(['/arrivedAt other-day']);
    expect(await wrong('2026-11-21T05:00:00.001Z', null)).toEqual(['/arrivedAt in-future']);
    expect(await wrong(left, arrived)).toEqual(['/leftAt before-arrival']);
    const stranger = await api.signIn('13600136000');
    expect((await correct(arrived, left, stranger)).body.code).toBe('PERSON.NOT_FOUND');
    const unknown = path.replace(visit.visitId, 'x');
    const body = { arrivedAt: arrived, leftAt: null };
    expect((await api.call('POST', unknown, { token: person.token, body })).body.code).toBe('VISIT.NOT_FOUND');
    api.advance(DAY);
    expect((await visitsOf(api, person))[0].isOpen).toBe(false);
    expect((await correct(arrived, null)).status).toBe(400);
  });

  it('show one stay at a time', async () => {
    const api = createTestApi();
    const place = await owner(api);
    const other = await owner(api, '13900139001');
    const person = await declared(api);
    await checkIn(api, person, place.code);
    api.advance(MINUTE);
    await checkIn(api, person, other.code);
    const stays = await visitsOf(api, person);
    expect(stays.map((visit: { endedBy: string | null }) => visit.endedBy)).toEqual([null, 'next']);
  });
});

describe('scanning', () => {
  it('never changes a colour, whatever is done with visits', async () => {
    const api = createTestApi();
    const place = await owner(api);
    const person = await declared(api);
    const id = person.personId as PersonId;
    const before = JSON.stringify([await api.deps.stores.snapshots.find(id), await api.deps.stores.facts.list(id, 0)]);
    const action = fc.record({
      scene: fc.constantFrom('camera', 'album', 'link', 'typed'),
      north: fc.integer({ min: -20, max: 20 }),
      ago: fc.integer({ min: 0, max: 3 * 24 * 60 }),
      isLate: fc.boolean(),
      leaves: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 4 }), async (actions) => {
        for (const { scene, north, ago, isLate, leaves } of actions) {
          const location = { ...STATION.location, latitude: STATION.location.latitude + north / 10 };
          const at = new Date(api.deps.now() - ago * MINUTE).toISOString();
          const { body } = await checkIn(api, person, place.code, isLate ? { at } : {}, { scene, location });
          const path = `/v1/people/${id}/visits/${body.results?.[0].visitId ?? 'one-too-many'}/times`;
          const now = new Date(api.deps.now()).toISOString();
          if (leaves) await api.call('POST', path, { token: person.token, body: { arrivedAt: now, leftAt: now } });
        }
        const after = [await api.deps.stores.snapshots.find(id), await api.deps.stores.facts.list(id, 0)];
        expect(JSON.stringify(after)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe('checking places before they are registered', () => {
  it('answers row by row and registers nothing', async () => {
    const api = createTestApi();
    const token = await api.signIn('13900139000');
    const rows = [
      STATION,
      { ...STATION, division: '419999', creditCode: '91512081MA62K02603' },
      { ...STATION, creditCode: '91512081MA62K02603' },
      { ...STATION, kind: 'castle', name: '' },
      null,
    ];
    const { body } = await api.call('POST', '/v1/place-checks', { token, body: { rows } });
    const brief = ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`;
    expect(
      body.results.map((row: { errors: []; warnings: [] }) => [row.errors.map(brief), row.warnings.map(brief)]),
    ).toEqual([
      [[], []],
      [['/division unknown'], ['/creditCode check-digit']],
      [[], ['/creditCode check-digit']],
      [['/name too-small', '/kind invalid-value'], []],
      [[' invalid-type'], []],
    ]);
    expect((await api.call('GET', '/v1/places', { token })).body.places).toEqual([]);
  });
});
