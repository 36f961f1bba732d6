import { statusAt } from '@health-code/shared/rules/evaluate';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { statusOf } from './own-status.ts';

async function snapshotOf(colour: 'grey' | 'red', serial = 2) {
  const { deps, ...world } = createWorld();
  const { personId } = await addPerson({ deps, ...world }, { colour, serial });
  return { deps, now: world.now(), snapshot: (await deps.stores.snapshots.find(personId)) as Snapshot };
}

describe('the status of a person', () => {
  it('is that of the timeline, its reasons under opaque names', async () => {
    const { deps, now, snapshot } = await snapshotOf('red');
    const plain = statusAt(snapshot.timeline, deps.ruleSets.at(now), now);
    const status = statusOf(deps, snapshot, now);
    const opaque = plain.reasons.map(({ code, id }) => deps.ids.reason(snapshot.personId, code, id as string));
    expect(status).toEqual({
      ...plain,
      reasons: plain.reasons.map((reason, index) => ({ ...reason, id: opaque[index] })),
    });
    expect(status.reasons.length).toBeGreaterThan(0);
    expect(JSON.stringify(status)).not.toContain('henan-lab');
  });

  it('has no name for the reason of grey, behind which there is no fact', async () => {
    const { deps, now, snapshot } = await snapshotOf('grey');
    expect(statusOf(deps, snapshot, now).reasons.map(({ id }) => id)).toEqual([null]);
  });

  it('names the same fact otherwise for another person', async () => {
    const { deps, now, snapshot } = await snapshotOf('red');
    const [mine] = statusOf(deps, snapshot, now).reasons;
    const [theirs] = statusOf(deps, { ...snapshot, personId: 'Q' as Snapshot['personId'] }, now).reasons;
    expect(mine?.id).not.toBe(theirs?.id);
  });
});
