import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { freshPerson, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

export function describeAccesses(stores: () => Stores): void {
  describe('accesses', () => {
    it('are listed newest first, each once, until they expire', async () => {
      const personId = freshPerson();
      const access = (accessId: string, at: number, expiresAt = NOW + MS_PER_DAY) => ({
        personId,
        accessId,
        at,
        placeName: '郑州站',
        gateLabel: '东门',
        way: 'document' as const,
        reason: 'no-phone' as const,
        expiresAt,
      });
      const records = [access('a', NOW - 2), access('b', NOW - 1), access('c', NOW, NOW)];
      for (const record of [...records, ...records]) await stores().accesses.put(record);
      expect(await stores().accesses.list(personId, NOW)).toEqual([records[1], records[0]]);
      expect(await stores().accesses.list(freshPerson(), NOW)).toEqual([]);
    });

    it('stay as they were noted: neither a retry nor a look that is dated back writes over one', async () => {
      const personId = freshPerson();
      const look = { personId, accessId: 'a', way: 'scan' as const, reason: null, expiresAt: NOW + MS_PER_DAY };
      const first = { ...look, at: NOW, placeName: '郑州站', gateLabel: '东门' };
      await stores().accesses.put(first);
      await stores().accesses.put({ ...first, at: NOW - MS_PER_DAY, placeName: '豫园' });
      expect(await stores().accesses.list(personId, NOW)).toEqual([first]);
    });
  });
}
