import type { FactRow } from '@health-code/shared/facts/fact-row';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { bySource } from '../../testing/world-sources.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { recordFacts } from './record-facts.ts';

const ago = (days: number, ms = 0) => toIso(TEST_START - days * MS_PER_DAY + ms);
const COUNTY = bySource({ sourceId: 'county', kinds: ['contact', 'case'], division: '410103', divisions: ['410103'] });
const PROVINCE = bySource({ kinds: ['contact', 'stay', 'test', 'residence', 'entry'], divisions: ['41'] });

/** Somebody who lives in 410105, and a county that knows better. */
async function stranger() {
  const world = createWorld();
  const { personId, document } = await addPerson(world);
  const bring = async (row: object, caller = COUNTY) => {
    const rows = [{ person: document, ...row } as unknown as FactRow];
    const [result] = await recordFacts(world.deps, { caller, now: world.now(), batch: null, rows });
    return result?.outcome;
  };
  const contact = (changes: object = {}) =>
    bring({ kind: 'contact', id: 'c1', relation: 'close', at: ago(1), ...changes });
  return { world, personId, bring, contact };
}

describe('a county may speak', () => {
  it('of nobody who neither lives nor was there', async () => {
    const { contact } = await stranger();
    expect(await contact()).toBe('held');
  });

  it.each([
    ['a stay', { kind: 'stay', division: '410103001', from: ago(9), to: ago(8), via: 'carrier' }, 'recorded'],
    [
      'a stay somewhere in the city',
      { kind: 'stay', division: '4101', from: ago(9), to: ago(8), via: 'carrier' },
      'held',
    ],
    ['a stay long ago', { kind: 'stay', division: '410103', from: ago(40), to: ago(31), via: 'carrier' }, 'held'],
    ['a home', { kind: 'residence', division: '410103', from: ago(900) }, 'recorded'],
    [
      'a test',
      {
        kind: 'test',
        by: '410103',
        sampledAt: ago(30),
        reportedAt: ago(29),
        result: 'negative',
        method: 'pcr',
        pool: 1,
      },
      'recorded',
    ],
    [
      'a test a little earlier',
      {
        kind: 'test',
        by: '410103',
        sampledAt: ago(30, -1),
        reportedAt: ago(29),
        result: 'negative',
        method: 'pcr',
        pool: 1,
      },
      'held',
    ],
    ['an entry', { kind: 'entry', by: '410103', at: ago(3), from: 'DEU' }, 'recorded'],
  ])('of who has %s there, as others know', async (_name, row, expected) => {
    const { bring, contact } = await stranger();
    await bring({ id: 'known', ...row }, PROVINCE);
    expect(await contact()).toBe(expected);
  });

  it('of nobody for a stay that was corrected', async () => {
    const { bring, contact } = await stranger();
    const stay = { kind: 'stay', division: '410103', from: ago(9), to: ago(8), via: 'carrier' };
    await bring({ ...stay, id: 's1' }, PROVINCE);
    await bring({ ...stay, id: 's2', division: '410105', supersedes: 's1' }, PROVINCE);
    expect(await contact()).toBe('held');
  });

  it.each([
    ['verified', '410103', {}, 'recorded'],
    ['unverified', '410103', { locationVerdict: 'unverified' }, 'recorded'],
    ['from afar', '410103', { locationVerdict: 'remote' }, 'held'],
    ['in a street of it', '410103001', {}, 'recorded'],
    ['next door', '410104', {}, 'held'],
    ['30 days ago', '410103', { at: TEST_START - 30 * MS_PER_DAY + 1 }, 'recorded'],
  ] as const)('of who visited it: %s, in %s', async (_name, division, changes, expected) => {
    const { world, personId, contact } = await stranger();
    await addVisit(world, await addPlace(world, { division }), personId, changes);
    expect(await contact()).toBe(expected);
  });

  it('of whom it spoke rightly before, to correct that', async () => {
    const { world, personId, bring, contact } = await stranger();
    await addVisit(world, await addPlace(world, { division: '410103' }), personId);
    expect(await contact()).toBe('recorded');
    world.advance(45 * MS_PER_DAY);
    expect(await contact({ at: ago(1) })).toBe('repeated');
    expect(await contact({ id: 'c2', relation: 'secondary', supersedes: 'c1' })).toBe('recorded');
    expect(await bring({ kind: 'case', id: 'k', type: 'confirmed', at: ago(1), supersedes: 'c1' })).toBe('held');
  });

  it('of anybody by what cannot worsen a colour, and a province of anybody at all', async () => {
    const { world, bring, contact } = await stranger();
    const lab = bySource({ sourceId: 'lab', division: '410103', divisions: ['410103'] });
    const test = {
      kind: 'test',
      id: 't',
      sampledAt: ago(2),
      reportedAt: ago(1),
      result: 'positive',
      method: 'pcr',
      pool: 1,
    };
    world.forget();
    expect(await bring(test, lab)).toBe('recorded');
    expect(world.calls.filter((call) => call.startsWith('visits'))).toEqual([]);
    const other = await stranger();
    expect(await other.bring({ kind: 'contact', id: 'c', relation: 'close', at: ago(1) }, PROVINCE)).toBe('recorded');
    expect(other.world.calls.filter((call) => call.startsWith('visits'))).toEqual([]);
    expect(await contact()).toBe('recorded');
  });

  it('of who is tied to any of the counties that it was granted', async () => {
    const { bring } = await stranger();
    const both = bySource({ kinds: ['contact'], division: '4101', divisions: ['410103', '410105'] });
    expect(await bring({ kind: 'contact', id: 'c', relation: 'close', at: ago(1) }, both)).toBe('recorded');
  });
});
