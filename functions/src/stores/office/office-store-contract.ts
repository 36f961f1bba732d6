import { officeId } from '@health-code/shared/office/office';
import type { OperatorId } from '@health-code/shared/office/operator';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { OfficeRecord, OperatorRecord, SignInRecord } from './office-store.ts';

const UNTIL = '2027-01-01T00:00:00.000Z';
const freshOffice = (division: string) => officeId(division, freshId().slice(-4));
const office = (division: string): OfficeRecord => ({
  officeId: freshOffice(division),
  ...{ division, name: '卫健委', phone: '0371-12345', parentId: null, createdAt: NOW, revision: 1 },
  managers: [{ operatorId: freshId(), until: UNTIL }],
});
const operator = (changes: Partial<OperatorRecord> = {}): OperatorRecord => ({
  officeId: freshOffice('4101'),
  operatorId: freshId() as OperatorId,
  ...{ sealedName: 'sealed', state: 'invited', grants: [{ power: 'audit', until: UNTIL }] },
  ...{ createdAt: NOW, expiresAt: NOW + 1, revision: 1 },
  ...changes,
});
const signIn = ({ officeId: id, operatorId }: OperatorRecord): SignInRecord => ({
  ...{ officeId: id, operatorId, passkeys: [], failures: 0, lastFailureAt: 0, expiresAt: NOW + 1, revision: 1 },
});

export function describeOffices(stores: () => Stores): void {
  describe('offices', () => {
    it('are found, and listed below a division in its order', async () => {
      const [county, city, other] = [office('4191'), office('41'), office('42')];
      for (const each of [county, city, other]) await stores().offices.put(each);
      expect(await stores().offices.find(county.officeId)).toEqual(county);
      expect(await stores().offices.find(freshOffice('4191'))).toBeUndefined();
      expect(await stores().offices.list('4191')).toEqual([county]);
      const below = (await stores().offices.list('41')).map(({ officeId: id }) => id);
      expect(below.indexOf(city.officeId)).toBeGreaterThan(-1);
      expect(below.indexOf(county.officeId)).toBeGreaterThan(-1);
      expect(below).toEqual(below.toSorted());
    });

    it('are written over what was read only', async () => {
      const first = office('43');
      await stores().offices.put(first);
      expect(await problemOf(stores().offices.put(first))).toBe('WRITE.CONFLICT');
      await stores().offices.put({ ...first, managers: [], revision: 2 });
      expect((await stores().offices.find(first.officeId))?.managers).toEqual([]);
    });
  });

  describe('officials', () => {
    it('are found and listed at their office, apart from what proves them', async () => {
      const first = operator({ invitation: { hash: 'h', loginId: 'l', expiresAt: NOW } });
      const second = operator({ officeId: first.officeId, accountId: 'a', recovery: { by: 'b', at: NOW } });
      for (const each of [first, second, operator()]) await stores().offices.putOperator(each);
      await stores().offices.putSignIn(signIn(first));
      expect(await stores().offices.findOperator(first.officeId, first.operatorId)).toEqual(first);
      const listed = await stores().offices.listOperators(first.officeId);
      expect(new Set(listed)).toEqual(new Set([first, second]));
      expect(await stores().offices.findSignIn(first.officeId, first.operatorId)).toEqual(signIn(first));
      expect(await stores().offices.findSignIn(second.officeId, second.operatorId)).toBeUndefined();
    });

    it('are each written over what was read only', async () => {
      const first = operator();
      const { offices } = stores();
      await offices.putOperator(first);
      await offices.putSignIn(signIn(first));
      expect(await problemOf(offices.putOperator({ ...first, state: 'ended' }))).toBe('WRITE.CONFLICT');
      expect(await problemOf(offices.putSignIn(signIn(first)))).toBe('WRITE.CONFLICT');
      await offices.putOperator({ ...first, state: 'ended', revision: 2 });
      const session = { tokenHash: 't', startedAt: NOW, lastUsedAt: NOW, steppedUpAt: NOW };
      const challenge = { value: 'c', purpose: 'step-up', expiresAt: NOW } as const;
      const totp = { sealedSecret: 's', lastStep: undefined, addedAt: NOW };
      const passkey = {
        credentialId: 'i',
        publicKey: 'p',
        counter: 1,
        transports: ['usb'],
        isBackedUp: false,
        aaguid: 'a',
        name: 'n',
        addedAt: NOW,
      };
      const next = { ...signIn(first), session, challenge, totp, passkeys: [passkey], revision: 2 };
      await offices.putSignIn(next);
      expect(await offices.findSignIn(first.officeId, first.operatorId)).toEqual(next);
    });

    it('are listed for the account that they are of', async () => {
      const accountId = freshId();
      const post = { accountId, officeId: freshOffice('41'), operatorId: freshId() as OperatorId, expiresAt: NOW };
      for (let time = 0; time < 2; time += 1) await stores().offices.addPost(post);
      await stores().offices.addPost({ ...post, accountId: freshId() });
      expect(await stores().offices.listPosts(accountId)).toEqual([post]);
      expect(await stores().offices.listPosts(freshId())).toEqual([]);
    });
  });
}
