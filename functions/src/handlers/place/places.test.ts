import { readPlaceCode } from '@health-code/shared/place/place-code';
import { describe, expect, it } from 'vitest';
import { owner, STATION, samplePerson } from '../../testing/samples.ts';
import { createTestApi } from '../../testing/test-api.ts';

const problem = (answer: { status: number; body: { code: string } }) => [answer.status, answer.body.code];

describe('registering a place', () => {
  it('answers with the place and the code of its entrance', async () => {
    const api = createTestApi();
    const token = await api.signIn('13900139000');
    const answer = await api.call('POST', '/v1/places', { token, body: STATION });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      ...STATION,
      placeId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      divisionName: '河南省郑州市二七区',
      subKind: 'other',
      creditCode: null,
      asksTestWithinHours: null,
      asksCheckOut: false,
      reviewNote: null,
      suspension: null,
      revision: 1,
      proposal: null,
      manager: null,
      state: 'active',
      entrances: [{ entranceId: 'main', name: '', version: 1, code: expect.any(String) }],
      createdAt: '2026-11-21T04:00:00.000Z',
    });
    expect(readPlaceCode(answer.body.entrances[0].code).kind).toBe('ok');
    expect((await api.call('GET', '/v1/places', { token })).body).toEqual({
      next: null,
      places: [{ ...answer.body, role: 'owner' }],
    });
  });

  it('shows a named manager masked, and keeps them sealed', async () => {
    const api = createTestApi();
    const token = await api.signIn('13900139000');
    const body = { ...STATION, manager: { name: '李经理', phone: '13700137000', document: samplePerson().document } };
    const answer = await api.call('POST', '/v1/places', { token, body });
    expect(answer.body.manager).toEqual({ name: '李**', phone: '137******00', documentNumber: '11**************2X' });
    const stored = JSON.stringify(await api.deps.stores.places.find(answer.body.placeId));
    expect(stored).not.toContain('李经理');
    expect(stored).not.toContain('13700137000');
    expect(stored).not.toContain(samplePerson().document.number);
  });

  it('makes one place for one key, and refuses the key for another', async () => {
    const api = createTestApi();
    const token = await api.signIn('13900139000');
    const send = (body: object) => api.call('POST', '/v1/places', { token, body, key: 'intention-1' });
    const first = await send(STATION);
    api.advance(1000);
    expect((await send(STATION)).body).toEqual(first.body);
    expect(problem(await send({ ...STATION, name: '别处' }))).toEqual([409, 'IDEMPOTENCY.MISMATCH']);
    expect((await api.call('GET', '/v1/places', { token })).body.places).toHaveLength(1);
  });

  it('waits for review where the setting says so', async () => {
    const api = createTestApi({ settings: { PLACE_REVIEW: 'required' } });
    const { token, placeId, code } = await owner(api);
    expect((await api.call('GET', `/v1/places/${placeId}`, { token })).body.state).toBe('pending');
    expect(problem(await api.call('GET', `/v1/places/${placeId}/poster`, { token }))).toEqual([409, 'PLACE.PENDING']);
    expect(problem(await api.call('GET', `/v1/places/by-code/${code}`))).toEqual([409, 'PLACE.PENDING']);
  });

  it.each([
    [{ name: '' }, '/name'],
    [{ kind: 'castle' }, '/kind'],
    [{ division: '4101' }, '/division'],
    [{ division: '410199' }, '/division'],
    [{ location: { latitude: 91, longitude: 0 } }, '/location/latitude'],
    [{ location: { latitude: 0 } }, '/location/longitude'],
    [{ manager: { name: '李', phone: '1' } }, '/manager/phone'],
  ])('names what is wrong with %j', async (fields, pointer) => {
    const api = createTestApi();
    const token = await api.signIn('13900139000');
    const answer = await api.call('POST', '/v1/places', { token, body: { ...STATION, ...fields } });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
    expect((await api.call('GET', '/v1/places', { token })).body).toEqual({ places: [], next: null });
  });
});

describe("an owner's place", () => {
  it('is nobody else’s', async () => {
    const api = createTestApi();
    const { placeId } = await owner(api);
    const stranger = await api.signIn('13800138000');
    for (const path of ['', '/poster']) {
      expect(problem(await api.call('GET', `/v1/places/${placeId}${path}`, { token: stranger }))).toEqual([
        404,
        'PLACE.NOT_FOUND',
      ]);
    }
    const replaced = await api.call('POST', `/v1/places/${placeId}/entrances/main/code`, {
      token: stranger,
      body: { version: 1 },
    });
    expect(problem(replaced)).toEqual([404, 'PLACE.NOT_FOUND']);
    expect((await api.call('GET', '/v1/places', { token: stranger })).body).toEqual({ places: [], next: null });
  });
});

describe('replacing the code of an entrance', () => {
  async function replaceable() {
    const api = createTestApi();
    const { token, placeId, code } = await owner(api);
    const replace = (version: number) =>
      api.call('POST', `/v1/places/${placeId}/entrances/main/code`, { token, body: { version } });
    return { api, token, placeId, code, replace };
  }

  it('gives a new code; the old one says that it was replaced', async () => {
    const { api, token, placeId, code, replace } = await replaceable();
    const answer = await replace(1);
    expect(answer.body).toEqual({ entranceId: 'main', name: '', version: 2, code: expect.any(String) });
    expect(answer.body.code).not.toBe(code);
    expect(problem(await api.call('GET', `/v1/places/by-code/${code}`))).toEqual([410, 'PLACE_CODE.REVOKED']);
    expect((await api.call('GET', `/v1/places/by-code/${answer.body.code}`)).status).toBe(200);
    expect((await api.call('GET', `/v1/places/${placeId}`, { token })).body.entrances).toEqual([answer.body]);
  });

  it('replaces once however often it is retried', async () => {
    const { replace } = await replaceable();
    const first = await replace(1);
    expect((await replace(1)).body).toEqual(first.body);
    await replace(2);
    expect(problem(await replace(1))).toEqual([409, 'WRITE.CONFLICT']);
    expect(problem(await replace(9))).toEqual([409, 'WRITE.CONFLICT']);
  });

  it('finishes what a crash cut short', async () => {
    const { api, code, replace } = await replaceable();
    const { places } = api.deps.stores;
    const putCode = places.putCode;
    Object.assign(places, {
      putCode: (record: { status: string }) =>
        record.status === 'revoked' ? Promise.reject(new Error('power cut')) : putCode(record as never),
    });
    expect((await replace(1)).status).toBe(500);
    Object.assign(places, { putCode });
    expect((await api.call('GET', `/v1/places/by-code/${code}`)).status).toBe(200);
    expect((await replace(1)).status).toBe(201);
    expect(problem(await api.call('GET', `/v1/places/by-code/${code}`))).toEqual([410, 'PLACE_CODE.REVOKED']);
  });

  it('names an entrance that is none', async () => {
    const { api, token, placeId } = await replaceable();
    const answer = await api.call('POST', `/v1/places/${placeId}/entrances/back/code`, { token, body: { version: 1 } });
    expect(problem(answer)).toEqual([404, 'ENTRANCE.NOT_FOUND']);
  });
});
