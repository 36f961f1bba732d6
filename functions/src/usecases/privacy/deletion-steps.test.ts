import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { beginDeletion, finishDeletion } from './deletion-steps.ts';

const ID = '0'.repeat(26);
const TALLY = { deleted: [{ kind: 'people', count: 1 }], kept: [] } as const;

it('puts on record what is to be deleted, and then that it was, for three years', async () => {
  const world = createWorld();
  const { deps } = world;
  const tally = { deleted: [...TALLY.deleted], kept: [] };
  const begun = await beginDeletion(deps, ID, 'person', tally, world.now());
  expect(begun.expiresAt).toBe(world.now() + 3 * 365 * MS_PER_DAY);
  const going = await finishDeletion(deps, begun, false, world.now());
  expect(going).toMatchObject({ ...TALLY, state: 'going', finishedAt: null, requestedAt: toIso(world.now()) });
  world.advance(1_000);
  const done = await finishDeletion(deps, begun, true, world.now());
  expect(done).toEqual({ ...going, state: 'done', finishedAt: toIso(world.now()) });
});
