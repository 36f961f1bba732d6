import { keptMs, RETENTION } from '@health-code/functions/config/retention';
import { ITEM_KINDS, kindOf } from '@health-code/functions/stores/item-kind';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MeasuredApi, NOW, startMeasuredApi } from '../access-patterns/api.ts';
import { tellStory } from '../access-patterns/story.ts';
import { startTestServer, type TestServer } from '../local/test-server.ts';
import { Items, type StoredItem } from '../tool-kit/items.ts';
import { spawnTool } from '../tool-kit/spawn-tool.ts';
import { AGES, retentionReport } from './retention-report.ts';

const SETTINGS = { VISIT_RETENTION_DAYS: 30, REFRESH_TTL_DAYS: 180 };

let api: MeasuredApi;
let tables: Record<'people' | 'places' | 'authority', Items>;
const stored: { readonly table: string; readonly item: StoredItem }[] = [];
beforeAll(async () => {
  api = await startMeasuredApi({ DOOR_SAMPLE_ONE_IN: '1' });
  const of = (name: string) => new Items(api.client, name);
  tables = { people: of('people'), places: of('places'), authority: of('authority') };
  await tellStory(api, async (route, _need, work) => {
    if (route === 'deletePerson' || route === 'deleteAccount') await collect();
    return work();
  });
  await collect();
});
afterAll(() => api.close());

/** Before somebody has all of it deleted, and after. */
async function collect(): Promise<void> {
  for (const [table, items] of Object.entries(tables)) {
    for await (const item of items.every(['ttl', 'createdAt'])) stored.push({ table, item });
  }
}

describe('what the whole story of the service has written', () => {
  it('is of kinds that the table of retention has, where it says', () => {
    const kinds = new Map(stored.map(({ table, item }) => [kindOf(item), table]));
    expect(kinds.has(undefined)).toBe(false);
    for (const [kind, table] of kinds) expect([kind, RETENTION[kind as 'visit'].table]).toEqual([kind, table]);
  });

  it('is nearly every kind that there is: nobody in it looks up suspiciously many people', () => {
    const written = new Set(stored.map(({ item }) => kindOf(item)));
    expect(ITEM_KINDS.filter((kind) => !written.has(kind))).toEqual(['flagged']);
  });

  it.each(ITEM_KINDS.filter((kind) => 'days' in RETENTION[kind].end))('%s ends, in time', (kind) => {
    for (const { item } of stored.filter((each) => kindOf(each.item) === kind)) {
      const endsAt = (item['ttl'] as number) * 1_000;
      expect(endsAt).toBeGreaterThan(0);
      expect(endsAt).toBeLessThanOrEqual(NOW + (keptMs(kind, SETTINGS) as number) + MS_PER_DAY);
    }
  });

  it('has no end of its own where it goes with something else, or was published', () => {
    const others = stored.filter(({ item }) => !('days' in RETENTION[kindOf(item) as 'visit'].end));
    expect(others.length).toBeGreaterThan(10);
    for (const { item } of others) expect([kindOf(item), item['ttl']]).toEqual([kindOf(item), undefined]);
  });
});

describe('the report', () => {
  const reportAt = (now: number) => retentionReport(tables, SETTINGS, now, () => undefined);

  it('counts by kind and age', async () => {
    const { kinds, unknown } = await reportAt(NOW + 2 * MS_PER_DAY);
    expect(unknown.size).toBe(0);
    const week = AGES.indexOf(7);
    const { items = 0, byAge, expired } = kinds.get('account') ?? {};
    expect([items > 0, byAge?.[week], expired]).toEqual([true, items, 0]);
    expect(kinds.get('visit')?.expired).toBe(0);
    expect(kinds.get('quota')?.expired).toBe(kinds.get('quota')?.items);
  });

  it('tells what has no place in the table, and none of its key', async () => {
    await tables.people.put({ pk: 'PERSON#secret', sk: 'DIARY#2026' });
    const { unknown } = await reportAt(NOW);
    expect([...unknown]).toEqual([['PERSON/DIARY', 1]]);
    await tables.people.delete({ pk: 'PERSON#secret', sk: 'DIARY#2026' });
  });
});

describe('npm run retention', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  const run = (...args: string[]) =>
    spawnTool(new URL('./retention.ts', import.meta.url), args, { environment: { DATA_DIR: server.dataDir } });

  it('reports on the local run', async () => {
    const { code, out, err } = await run('report');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^kind +items/);
  });

  it('prints the table, under other settings', async () => {
    const { out } = await run('table');
    expect(out).toContain('30 days at most');
    expect(out.split('\n')).toHaveLength(ITEM_KINDS.length + 2);
    const answer = await spawnTool(new URL('./retention.ts', import.meta.url), ['table', '--json'], {
      environment: { VISIT_RETENTION_DAYS: '14' },
    });
    expect(JSON.parse(answer.out)).toContainEqual(['visit', 'places', '14 days at most', RETENTION.visit.basis]);
  });

  it('explains itself, and refuses what it does not know', async () => {
    expect((await run('--help')).out).toContain('npm run retention -- report');
    expect(await run('sweep')).toMatchObject({ code: 2 });
    const nowhere = { environment: { DATA_DIR: '/nonexistent' } };
    expect(await spawnTool(new URL('./retention.ts', import.meta.url), ['report'], nowhere)).toMatchObject({
      code: 2,
      err: 'no local run found: start one with npm start, or set PEOPLE_TABLE\n',
    });
  });
});
