import type { PersonId } from '@health-code/shared/person/person-id';
import type { Hold } from '@health-code/shared/rules/holds';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshPerson } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { Snapshot } from './snapshot-store.ts';

function snapshot(personId: PersonId, revision: number): Snapshot {
  const hold: Hold = {
    code: 'C',
    stage: 0,
    colour: 'green',
    from: 1,
    to: 2,
    since: 1,
    hardEnd: 2,
    ways: [],
    factId: 'f',
  };
  return {
    personId,
    accountId: 'a',
    tenure: 1,
    proofLevel: 'matched',
    relation: 'relative',
    sealedName: 's',
    timeline: { ruleSetId: 'R', holds: [hold], badges: { test: null, doses: 0, lastDoseAt: null, trips: [] } },
    revision,
  };
}

export function describeSnapshots(stores: () => Stores): void {
  describe('snapshots', () => {
    it('are read as they were put, one or many', async () => {
      const [one, two] = [snapshot(freshPerson(), 1), snapshot(freshPerson(), 1)];
      await stores().snapshots.put(one);
      await stores().snapshots.put(two);
      expect(await stores().snapshots.find(one.personId)).toEqual(one);
      expect(await stores().snapshots.findLatest(one.personId)).toEqual(one);
      expect(await stores().snapshots.find(freshPerson())).toBeUndefined();
      const many = await stores().snapshots.getMany([one.personId, two.personId, freshPerson()]);
      expect(many.map((entry) => entry.personId).sort()).toEqual([one.personId, two.personId]);
    });

    it('go up by one revision, or not at all', async () => {
      const personId = freshPerson();
      await expect(stores().snapshots.put(snapshot(personId, 2))).rejects.toThrow(ConditionFailedError);
      await stores().snapshots.put(snapshot(personId, 1));
      await expect(stores().snapshots.put(snapshot(personId, 1))).rejects.toThrow(ConditionFailedError);
      await stores().snapshots.put(snapshot(personId, 2));
      await expect(stores().snapshots.put(snapshot(personId, 4))).rejects.toThrow(ConditionFailedError);
      expect((await stores().snapshots.findLatest(personId))?.revision).toBe(2);
    });
  });
}
