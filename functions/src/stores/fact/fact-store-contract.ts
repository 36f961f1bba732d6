import { OWN_WORD } from '@health-code/shared/facts/provenance';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { freshPerson, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { FactRecord } from './fact-store.ts';

function fact(personId: PersonId, id: string, expiresAt: number): FactRecord {
  return {
    personId,
    fact: {
      kind: 'declaration',
      id,
      source: { division: '41', organisation: 'self' },
      provenance: { ...OWN_WORD, batch: 'file.csv', row: 7 },
      recordedAt: toIso(NOW),
      at: toIso(NOW),
      temperatureCelsius: 36.5,
      symptoms: ['fatigue'],
      contactWithCase: false,
      divisionsStayed: ['410105'],
    },
    fingerprint: 'one',
    expiresAt,
  };
}

export function describeFacts(stores: () => Stores): void {
  describe('facts', () => {
    it('are added once, and the first one stands', async () => {
      const record = fact(freshPerson(), 'f1', NOW + MS_PER_DAY);
      expect(await stores().facts.add(record)).toEqual(record);
      expect(await stores().facts.add({ ...record, fingerprint: 'two' })).toEqual(record);
      expect(await stores().facts.list(record.personId, NOW)).toEqual([record.fact]);
      expect(await stores().facts.find(record.personId, 'f1')).toEqual(record);
      expect(await stores().facts.find(record.personId, 'f2')).toBeUndefined();
    });

    it('are held where nobody finds them, the first one of an id, until they are added', async () => {
      const record = fact(freshPerson(), 'f1', NOW + MS_PER_DAY);
      const { facts } = stores();
      expect(await facts.hold(record)).toEqual(record);
      expect(await facts.hold({ ...record, fingerprint: 'two' })).toEqual(record);
      expect([await facts.list(record.personId, NOW), await facts.find(record.personId, 'f1')]).toEqual([
        [],
        undefined,
      ]);
      expect(await facts.add({ ...record, expiresAt: NOW + 2 * MS_PER_DAY })).toMatchObject({ fingerprint: 'one' });
      expect(await facts.list(record.personId, NOW)).toEqual([record.fact]);
    });

    it('count as absent from the moment they expire, whether or not they were swept', async () => {
      const record = fact(freshPerson(), 'f1', NOW + 1_500);
      await stores().facts.add(record);
      expect(await stores().facts.list(record.personId, NOW + 1_499)).toEqual([record.fact]);
      expect(await stores().facts.listRecords(record.personId, NOW + 1_499)).toEqual([record]);
      expect(await stores().facts.list(record.personId, NOW + 1_500)).toEqual([]);
      expect(await stores().facts.listRecords(record.personId, NOW + 1_500)).toEqual([]);
    });

    it('are all listed, over many pages', async () => {
      const personId = freshPerson();
      const ids = Array.from({ length: 60 }, (_value, index) => `f${index}`);
      await Promise.all(ids.map((id) => stores().facts.add(fact(personId, id, NOW + MS_PER_DAY))));
      expect((await stores().facts.list(personId, NOW)).map((entry) => entry.id).sort()).toEqual([...ids].sort());
      expect(await stores().facts.list(freshPerson(), NOW)).toEqual([]);
    });
  });
}
