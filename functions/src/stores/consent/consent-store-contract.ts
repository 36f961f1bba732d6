import { describe, expect, it } from 'vitest';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { ConsentRecord } from './consent-store.ts';

export function describeConsents(stores: () => Stores): void {
  describe('consents', () => {
    const consent = (accountId: string, changes: Partial<ConsentRecord> = {}): ConsentRecord => ({
      ...{ accountId, purpose: 'look-up', version: 1, textHash: 'hash', isGiven: false, at: NOW },
      ...changes,
    });

    it('are listed for their account in the order of time, every one of them', async () => {
      const [account, other] = [freshId(), freshId()];
      const [first, second] = [consent(account), consent(account, { purpose: 'code', isGiven: true, at: NOW + 1 })];
      const third = consent(account, { isGiven: true, at: NOW + 2 });
      for (const each of [third, first, second, consent(other)]) await stores().consents.add(each);
      expect(await stores().consents.list(account)).toEqual([first, second, third]);
      expect(await stores().consents.list(freshId())).toEqual([]);
    });

    it('stay as they were added first', async () => {
      const first = consent(freshId());
      await stores().consents.add(first);
      await stores().consents.add({ ...first, isGiven: true });
      expect(await stores().consents.list(first.accountId)).toEqual([first]);
    });

    it('are deleted with their account, and nobody else’s with them', async () => {
      const [mine, theirs] = [consent(freshId()), consent(freshId())];
      for (const each of [mine, theirs]) await stores().consents.add(each);
      for (let time = 0; time < 2; time += 1) await stores().consents.removeAll(mine.accountId);
      expect(await stores().consents.list(mine.accountId)).toEqual([]);
      expect(await stores().consents.list(theirs.accountId)).toEqual([theirs]);
    });
  });
}
