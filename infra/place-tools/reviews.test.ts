import { accountOf } from '@health-code/functions/testing/account-of';
import { STATION } from '@health-code/functions/testing/samples';
import type { Client } from '@health-code/shared/api/client';
import { gateIdSchema } from '@health-code/shared/gate/gate';
import { placeIdSchema } from '@health-code/shared/place/place';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../local/test-server.ts';
import { accountClient } from '../tool-kit/account-client.ts';
import { spawnTool } from '../tool-kit/spawn-tool.ts';

let server: TestServer;
let owner: Client;

const tool = (name: string, args: readonly string[]) =>
  spawnTool(new URL(name, import.meta.url), args, { environment: { DATA_DIR: server.dataDir } });
const run = (...args: string[]) => tool('./reviews.ts', args);
const township = (...args: string[]) => run(...args, '--source', 'township');

async function register(name: string): Promise<string> {
  return (await owner('registerPlace', { body: { ...STATION, name, creditCode: '91512081MA62K02603' } })).placeId;
}

const standing = async (placeId: string) => {
  const { state, reviewNote } = await owner('getPlace', { params: { placeId } });
  return { state, reviewNote };
};

beforeAll(async () => {
  server = await startTestServer({ PLACE_REVIEW: 'required' });
  const { token } = await server.deps.accessTokens.issue(
    { accountId: await accountOf(server.deps, '13900139000'), sessionId: 's' },
    Date.now(),
  );
  owner = accountClient(server.origin, { accessToken: token });
  const granted = ['--organisation', '二七区某街道', '--division', '410103', '--kinds', 'place-review'];
  await tool('../data-tools/sources.ts', ['add', 'township', ...granted]);
});
afterAll(() => server.close());

describe('npm run reviews', () => {
  it('lists the places that wait, the longest first, as a table and as JSON', async () => {
    expect(await township('list', '410103')).toMatchObject({ code: 0, out: 'no place in 410103 waits\n' });
    const first = await register('第一店');
    const second = await register('第二店');
    const { code, out } = await township('list', '410103');
    const [header, ...rows] = out.trimEnd().split('\n');
    expect([code, header]).toEqual([0, expect.stringMatching(/^place +change +since +name/)]);
    expect(rows.map((row) => row.split(/ {2,}/)[0])).toEqual([first, second]);
    expect(rows[0]).toMatch(
      /\d{4}-\d\d-\d\d \d\d:\d\d {2}第一店 {2}transport\/other .*91512081MA62K02603 \(check character wrong\)$/,
    );
    const places = JSON.parse((await township('list', '410103', '--json')).out);
    expect(places).toMatchObject([
      { placeId: first, state: 'pending', location: STATION.location },
      { placeId: second },
    ]);
  });

  it('lists the hours with unusual look-ups as a table and as JSON', async () => {
    expect((await township('look-ups', '410103')).out).toMatch(/^no unusual look-ups in 410103/);
    const placeId = placeIdSchema.parse(await register('东站'));
    const at = { placeId, gateId: gateIdSchema.parse('0'.repeat(26)), hour: '2026-11-21T12' };
    const end = Date.now() + MS_PER_DAY;
    await server.deps.stores.lookUps.count(at, true, end);
    await server.deps.stores.lookUps.flag('410103', at, end);
    expect((await township('look-ups', '410103')).out).toMatch(
      new RegExp(`^hour .*\n2026-11-21 12:00 +${placeId} +东站 +1 +1\n$`),
    );
    const row = { hour: at.hour, placeId, placeName: '东站', lookUps: 1, misses: 1 };
    expect(JSON.parse((await township('look-ups', '410103', '--json')).out)).toEqual([row]);
    await township('refuse', '410103', placeId, '--note', 'test');
  });

  it('accepts a place, whose poster can be printed then, once and again', async () => {
    const placeId = await register('好店');
    for (const _time of ['first', 'again'])
      expect(await township('accept', '410103', placeId)).toEqual({ code: 0, out: 'accepted: 好店\n', err: '' });
    expect(await standing(placeId)).toEqual({ state: 'active', reviewNote: null });
    expect((await township('list', '410103')).out).not.toContain(placeId);
  });

  it('refuses one with a note that its owner reads', async () => {
    const placeId = await register('错店');
    const note = '地址与营业执照不符';
    const refused = await township('refuse', '410103', placeId, '--note', note, '--json');
    expect([refused.code, JSON.parse(refused.out)]).toMatchObject([0, { placeId, state: 'closed' }]);
    expect(await standing(placeId)).toEqual({ state: 'closed', reviewNote: note });
    const { code, err } = await township('accept', '410103', placeId);
    expect([code, err]).toEqual([2, `${placeId} waits no more: it was decided otherwise, or closed by its owner\n`]);
  });

  it('accepts a change of a place that was looked at, and none that came since', async () => {
    const placeId = await register('老店');
    await township('accept', '410103', placeId);
    const edit = async (name: string) => {
      const place = await owner('getPlace', { params: { placeId } });
      const { revision, subKind, address, location, asksTestWithinHours, asksCheckOut } = place;
      const entrances = place.entrances.map(({ entranceId }) => ({ entranceId }));
      const body = { revision, name, subKind, address, location, asksTestWithinHours, asksCheckOut, entrances };
      return (await owner('editPlace', { params: { placeId }, body })).proposal?.revision;
    };
    const first = await edit('新店');
    expect((await township('list', '410103')).out).toMatch(new RegExp(`${placeId} +${first} .*老店 → 新店`));
    const second = await edit('更新的店');
    const stale = await township('accept', '410103', placeId, '--revision', String(first));
    expect([stale.code, stale.err]).toEqual([2, expect.stringContaining('waits with a change')]);
    const accept = ['accept', '410103', placeId, '--revision', String(second)];
    expect(await township(...accept)).toEqual({ code: 0, out: 'accepted: 更新的店\n', err: '' });
  });

  it.each([
    [['refuse', '410103', 'X', '--source', 'township'], /^--note is required/],
    [['accept', '410103', 'X', '--source', 'township', '--note', 'x'], /^--note only goes with refuse/],
    [['accept', '410103', 'X', '--source', 'township', '--revision', '0'], /^--revision is a number/],
    [['accept', '410103', '--source', 'township'], /^a place id is required/],
    [['accept', '410103', '0'.repeat(26), '--source', 'township'], /^0{26} is no place/],
    [['list', '--source', 'township'], /^a division is required/],
    [['list', '410103'], /--source/],
    [['list', '410103', '--source', 'nobody'], /^key .* not found/],
    [['list', '4101', '--source', 'township'], /give the county/],
    [['list', '410105', '--source', 'township'], /SOURCE\.NOT_GRANTED/],
    [['dance', '410103'], /^unknown command dance/],
  ])('answers %j with what is wrong', async (args, message) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) });
  });

  it('explains itself', async () => {
    expect((await run('--help')).out).toContain('npm run reviews -- refuse');
  });
});
