import { shanghaiHour } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { freshPerson, NOW } from '../contract-ids.ts';
import type { PageQuery } from '../page.ts';
import type { Stores } from '../stores.ts';
import { walkForTest } from '../walk-for-test.ts';

const ALL = { limit: 100 };

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
      expect((await stores().accesses.list(personId, ALL, NOW)).items).toEqual([records[1], records[0]]);
      expect(await stores().accesses.list(freshPerson(), ALL, NOW)).toEqual({ items: [], next: undefined });
    });

    it('come in pages from the last id on, without gaps or doubles, whatever is added meanwhile', async () => {
      const { accesses } = stores();
      const personId = freshPerson();
      let serial = 0;
      const look = (at: number) => {
        serial += 1;
        const accessId = `at-${shanghaiHour(at)}:${serial}`;
        const who = { placeName: '郑州站', gateLabel: '东门', way: 'scan' as const, reason: null };
        return { personId, accessId, at, ...who, expiresAt: at + MS_PER_DAY };
      };
      const looks = Array.from({ length: 7 }, (_value, index) => look(NOW - index * 3_600_000));
      for (const each of looks) await accesses.put(each);
      const list = (page: PageQuery) => accesses.list(personId, page, NOW);
      for (const limit of [1, 3, 6, 7, 8]) expect(await walkForTest(list, limit)).toEqual(looks);
      const added = async () => accesses.put(look(NOW - serial * 1_000));
      expect(await walkForTest(list, 2, added)).toEqual(expect.arrayContaining(looks));
      expect((await accesses.list(personId, { limit: 100 }, NOW)).items.length).toBeGreaterThan(looks.length);
    });

    it('stay as they were noted: neither a retry nor a look that is dated back writes over one', async () => {
      const personId = freshPerson();
      const look = { personId, accessId: 'a', way: 'scan' as const, reason: null, expiresAt: NOW + MS_PER_DAY };
      const first = { ...look, at: NOW, placeName: '郑州站', gateLabel: '东门' };
      await stores().accesses.put(first);
      await stores().accesses.put({ ...first, at: NOW - MS_PER_DAY, placeName: '豫园' });
      expect((await stores().accesses.list(personId, ALL, NOW)).items).toEqual([first]);
    });
  });
}
