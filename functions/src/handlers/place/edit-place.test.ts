import { describe, expect, it } from 'vitest';
import { owner, STATION } from '../../testing/samples.ts';
import { createTestApi } from '../../testing/test-api.ts';

const { name, address, location } = STATION;
const EDIT = {
  ...{ revision: 1, name, address, location },
  ...{ subKind: 'station', asksTestWithinHours: 48, asksCheckOut: true },
  entrances: [{ entranceId: 'main', name: '东门' }],
};

async function station() {
  const api = createTestApi();
  const { token, placeId } = await owner(api);
  const path = `/v1/places/${placeId}`;
  const edit = (changes: object = {}, by = token) =>
    api.call('PUT', path, { token: by, body: { ...EDIT, ...changes } });
  const read = async () => (await api.call('GET', path, { token })).body;
  return { api, edit, read };
}

describe('editing a place', () => {
  it('answers with the place as it is now', async () => {
    const { edit, read } = await station();
    const before = await read();
    const answer = await edit({ name: '  东站 ' });
    const { requestId: _id, ...body } = answer.body;
    expect(answer.status).toBe(200);
    expect(body).toEqual({
      ...before,
      ...{ name: '东站', subKind: 'station', asksTestWithinHours: 48, asksCheckOut: true, revision: 2 },
      entrances: [{ ...before.entrances[0], name: '东门' }],
    });
    expect(await read()).toEqual(body);
  });

  it.each([
    [
      'everything that is wrong',
      { name: '', address: 'x'.repeat(121), entrances: [] },
      ['/address', '/entrances', '/name'],
    ],
    ['a name that stands twice', { entrances: [{ name: '东门' }, { name: ' 东门' }] }, ['/entrances/1/name']],
    ['what an edit does not have', { kind: 'school' }, ['/kind']],
  ])('names %s', async (_name, changes, pointers) => {
    const { edit, read } = await station();
    const before = await read();
    const { status, body } = await edit(changes);
    expect([status, body.code]).toEqual([400, 'REQUEST.INVALID']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(pointers);
    expect(await read()).toEqual(before);
  });

  it('says that it was edited since', async () => {
    const { edit } = await station();
    await edit();
    const { status, body } = await edit({ name: '东站' });
    expect([status, body.code]).toEqual([409, 'PLACE.EDITED']);
    expect((await edit()).status).toBe(200);
  });

  it("is for nobody else's place", async () => {
    const { api, edit, read } = await station();
    const stranger = await api.signIn('13600136000');
    const { status, body } = await edit({}, stranger);
    expect([status, body.code]).toEqual([404, 'PLACE.NOT_FOUND']);
    expect((await read()).revision).toBe(1);
  });
});
