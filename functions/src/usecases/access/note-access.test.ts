import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { type Look, noteAccess } from './note-access.ts';

const KEPT_MS = 180 * MS_PER_DAY;
const LOOKER = { gateId: 'G', gateLabel: '东门', placeName: '郑州站' };
const LOOK: Look = { personId: 'P' as PersonId, way: 'document', reason: 'no-phone', id: '1', at: 1_000 };
const listed = async ({ deps }: ReturnType<typeof createWorld>, now = 1_000) =>
  (await deps.stores.accesses.list(LOOK.personId, { limit: 100 }, now)).items;

describe('noting a look at a person', () => {
  it('keeps who looked, how and why, under the names that the person is told', async () => {
    const world = createWorld();
    await noteAccess(world.deps, LOOKER, LOOK);
    expect(await listed(world)).toEqual([
      {
        personId: 'P',
        accessId: 'at-1970-01-01T08:G:1',
        at: 1_000,
        placeName: '郑州站',
        gateLabel: '东门',
        way: 'document',
        reason: 'no-phone',
        expiresAt: 1_000 + KEPT_MS,
      },
    ]);
  });

  it('takes the same look once, and another id or another gate as another look', async () => {
    const world = createWorld();
    await noteAccess(world.deps, LOOKER, LOOK);
    await noteAccess(world.deps, LOOKER, LOOK);
    await noteAccess(world.deps, LOOKER, { ...LOOK, id: '2' });
    await noteAccess(world.deps, { ...LOOKER, gateId: 'H' }, LOOK);
    expect((await listed(world)).map(({ accessId }) => accessId).sort()).toEqual([
      'at-1970-01-01T08:G:1',
      'at-1970-01-01T08:G:2',
      'at-1970-01-01T08:H:1',
    ]);
    // Two that tell of the same look need not agree on the hour.
    const shown = { ...LOOK, id: '3', shownAt: 3_599_999 };
    await noteAccess(world.deps, LOOKER, { ...shown, at: 3_599_999 });
    await noteAccess(world.deps, LOOKER, { ...shown, at: 3_600_000 });
    expect((await listed(world)).filter(({ accessId }) => accessId.endsWith(':3'))).toHaveLength(1);
  });

  it('is on record to the last millisecond of its 180 days', async () => {
    const world = createWorld();
    await noteAccess(world.deps, LOOKER, LOOK);
    const end = LOOK.at + KEPT_MS;
    expect([(await listed(world, end - 1)).length, (await listed(world, end)).length]).toEqual([1, 0]);
  });
});
