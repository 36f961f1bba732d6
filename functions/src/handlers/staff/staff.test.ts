import { describe, expect, it } from 'vitest';
import { CLEAN, owner, STATION, samplePerson } from '../../testing/samples.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

const HOUR = 3_600_000;

async function staffed() {
  const api = createTestApi();
  const place = await owner(api);
  const base = `/v1/places/${place.placeId}`;
  const invite = (body: object, token = place.token) => api.call('POST', `${base}/invitations`, { token, body });
  const hire = async (role: string, phone: string, label = '东门') => {
    const { body } = await invite({ label, role });
    const token = await api.signIn(phone);
    const gate = await api.call('POST', '/v1/gates', { token, body: { invitation: body.invitation } });
    return { token, gateId: gate.body.gateId as string, invitation: body.invitation as string };
  };
  return {
    api,
    place,
    base,
    invite,
    hire,
    staff: async (token = place.token) => (await api.call('GET', `${base}/staff`, { token })).body,
    dismiss: (gateId: string, token = place.token) => api.call('POST', `${base}/staff/${gateId}/dismissal`, { token }),
  };
}

/** What running a place is, besides closing it and choosing managers. */
const requestsOfManagers = (base: string): [string, string, object?][] => [
  ['GET', base],
  ['GET', `${base}/poster`],
  ['GET', `${base}/days/2026-11-21`],
  ['GET', `${base}/staff`],
  ['GET', `${base}/entrances/main/screen`],
  ['POST', `${base}/entrances`, { name: '北门' }],
  ['POST', `${base}/entrances/main/code`, { version: 1 }],
  ['POST', `${base}/invitations`, { label: '西门' }],
  ['POST', `${base}/state`, { state: 'suspended' }],
  ['POST', `${base}/state`, { state: 'active' }],
];

async function statuses(api: TestApi, base: string, token: string): Promise<number[]> {
  const found: number[] = [];
  for (const [method, path, body] of requestsOfManagers(base)) {
    found.push((await api.call(method, path, { token, ...(body === undefined ? {} : { body }) })).status);
  }
  return found;
}

describe('the staff of a place', () => {
  it('are listed for those who run it, newest first', async () => {
    const { api, hire, staff } = await staffed();
    const checker = await hire('checker', '13700137000');
    api.advance(1);
    const manager = await hire('manager', '13700137001', '经理');
    const rows = [
      { gateId: manager.gateId, label: '经理', role: 'manager', createdAt: '2026-11-21T04:00:00.001Z' },
      { gateId: checker.gateId, label: '东门', role: 'checker', createdAt: '2026-11-21T04:00:00.000Z' },
    ];
    expect(await staff()).toEqual({ staff: rows, next: null });
    expect(await staff(manager.token)).toEqual({ staff: rows, next: null });
    expect((await staff(checker.token)).code).toBe('PLACE.NOT_FOUND');
  });

  it('end at once when they are dismissed, and cannot come back by their invitation', async () => {
    const { api, hire, staff, dismiss } = await staffed();
    const { token, gateId, invitation } = await hire('checker', '13700137000');
    const bundle = () => api.call('GET', `/v1/gates/bundle?gateId=${gateId}`, { token });
    expect((await bundle()).status).toBe(200);
    expect((await dismiss(gateId)).body).toEqual({ dismissed: true });
    expect((await dismiss(gateId)).body).toEqual({ dismissed: false });
    expect((await bundle()).body.code).toBe('GATE.NOT_FOUND');
    expect((await api.call('GET', '/v1/gates', { token })).body).toEqual({ gates: [], next: null });
    expect(await staff()).toEqual({ staff: [], next: null });
    const again = await api.call('POST', '/v1/gates', { token, body: { invitation } });
    expect(again.body.code).toBe('INVITATION.USED');
  });

  it('are dismissed only at their own place', async () => {
    const { api, hire, dismiss } = await staffed();
    const { gateId } = await hire('checker', '13700137000');
    const elsewhere = await owner(api, '13900139001');
    const path = `/v1/places/${elsewhere.placeId}/staff/${gateId}/dismissal`;
    expect((await api.call('POST', path, { token: elsewhere.token })).body.code).toBe('STAFF.NOT_FOUND');
    expect((await dismiss(gateId, elsewhere.token)).body.code).toBe('PLACE.NOT_FOUND');
    expect((await dismiss('0'.repeat(26))).body.code).toBe('STAFF.NOT_FOUND');
  });
});

describe('a manager', () => {
  it('runs the place like its owner, and a checker does not', async () => {
    const { api, base, hire } = await staffed();
    const manager = await hire('manager', '13700137001');
    const checker = await hire('checker', '13700137000');
    expect(await statuses(api, base, manager.token)).toEqual([200, 200, 200, 200, 200, 201, 201, 201, 200, 200]);
    expect(new Set(await statuses(api, base, checker.token))).toEqual(new Set([404]));
    const listed = async (token: string) => (await api.call('GET', '/v1/places', { token })).body.places;
    expect(await listed(manager.token)).toMatchObject([{ name: '郑州站', role: 'manager' }]);
    expect(await listed(checker.token)).toEqual([]);
  });

  it('neither closes the place nor chooses its managers', async () => {
    const { api, base, hire, invite, dismiss } = await staffed();
    const [first, second] = [await hire('manager', '13700137001'), await hire('manager', '13700137002')];
    const checker = await hire('checker', '13700137000');
    const refused = [
      await api.call('POST', `${base}/state`, { token: first.token, body: { state: 'closed' } }),
      await invite({ label: '经理', role: 'manager' }, first.token),
      await dismiss(second.gateId, first.token),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'PLACE.OWNER_ONLY'],
      [403, 'PLACE.OWNER_ONLY'],
      [403, 'PLACE.OWNER_ONLY'],
    ]);
    expect((await dismiss(checker.gateId, first.token)).body).toEqual({ dismissed: true });
    await dismiss(first.gateId);
    expect(new Set(await statuses(api, base, first.token))).toEqual(new Set([404]));
  });

  it('reads the register with a green code of their own', async () => {
    const { api, base, hire } = await staffed();
    const manager = await hire('manager', '13700137001');
    const read = () => api.call('GET', `${base}/visitor-log?day=2026-11-21&hour=12`, { token: manager.token });
    expect((await read()).body.code).toBe('VISITOR_LOG.STOPPED');
    const { body } = await api.call('POST', '/v1/people', { token: manager.token, body: samplePerson(9) });
    const declare = (declaration: object) =>
      api.call('POST', `/v1/people/${body.personId}/declarations`, { token: manager.token, body: declaration });
    await declare(CLEAN);
    expect((await read()).body).toEqual({ rows: [], next: null });
    await declare({ ...CLEAN, contactWithCase: true });
    expect((await read()).body.code).toBe('VISITOR_LOG.STOPPED');
  });
});

describe('a place that names its manager by document', () => {
  it('shows its owner the register while that person is green, whoever else is', async () => {
    const api = createTestApi();
    const token = await api.signIn('13900139000');
    const manager = { name: '李经理', phone: '13700137000', document: samplePerson(9).document };
    const { body } = await api.call('POST', '/v1/places', { token, body: { ...STATION, manager } });
    const read = async () =>
      (await api.call('GET', `/v1/places/${body.placeId}/visitor-log?day=2026-11-21&hour=12`, { token })).body;
    const own = await api.call('POST', '/v1/people', { token, body: samplePerson(3) });
    await api.call('POST', `/v1/people/${own.body.personId}/declarations`, { token, body: CLEAN });
    expect((await read()).code).toBe('VISITOR_LOG.STOPPED');
    const named = await api.call('POST', '/v1/people', { token, body: samplePerson(9) });
    const declare = (declaration: object) =>
      api.call('POST', `/v1/people/${named.body.personId}/declarations`, { token, body: declaration });
    await declare(CLEAN);
    expect(await read()).toEqual({ rows: [], next: null });
    api.advance(HOUR);
    await declare({ ...CLEAN, contactWithCase: true });
    expect((await read()).code).toBe('VISITOR_LOG.STOPPED');
  });
});
