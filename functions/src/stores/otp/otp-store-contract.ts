import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { OtpChallenge, OtpSends } from './otp-store.ts';

const challenge = (phoneHash = freshId(), challengeId = freshId()): OtpChallenge => ({
  ...{ phoneHash, challengeId, otpHash: 'hash', tries: 0, usedBy: undefined },
  ...{ sentAt: NOW, expiresAt: NOW + 300_000 },
});

const sends = (phoneHash: string, requester: string, sentAt = NOW): OtpSends => ({
  ...{ phoneHash, requester, sentAt, day: '2026-11-21', sentOnDay: 1 },
});

const END = NOW + MS_PER_DAY;

export function describeOtps(stores: () => Stores): void {
  describe('one-time passwords', () => {
    const add = async (sent = challenge()) => {
      await stores().otps.add(sent);
      return sent;
    };

    it('are found by phone and challenge as they were sent, and by neither alone', async () => {
      const { phoneHash, challengeId } = challenge();
      expect(await stores().otps.find(phoneHash, challengeId)).toBeUndefined();
      const sent = await add(challenge(phoneHash, challengeId));
      const other = await add(challenge(phoneHash));
      expect(await stores().otps.find(phoneHash, challengeId)).toEqual(sent);
      expect(await stores().otps.find(phoneHash, other.challengeId)).toEqual(other);
      expect(await stores().otps.find(freshId(), challengeId)).toBeUndefined();
    });

    it('count tries to the limit and not beyond, however many come at once, and each for itself', async () => {
      const sent = await add();
      const other = await add(challenge(sent.phoneHash));
      const one = () => stores().otps.countTry(sent.phoneHash, sent.challengeId, 5);
      const tries = await Promise.allSettled(Array.from({ length: 9 }, one));
      expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(5);
      expect((await stores().otps.find(sent.phoneHash, sent.challengeId))?.tries).toBe(5);
      expect((await stores().otps.find(sent.phoneHash, other.challengeId))?.tries).toBe(0);
      await expect(stores().otps.countTry(sent.phoneHash, freshId(), 5)).rejects.toThrow(ConditionFailedError);
    });

    it('are used by one intention, as often as it likes', async () => {
      const { phoneHash, challengeId } = await add();
      await stores().otps.use(phoneHash, challengeId, 'one');
      await stores().otps.use(phoneHash, challengeId, 'one');
      await expect(stores().otps.use(phoneHash, challengeId, 'two')).rejects.toThrow(ConditionFailedError);
      await expect(stores().otps.use(phoneHash, freshId(), 'one')).rejects.toThrow(ConditionFailedError);
    });
  });

  describe('sends of one-time passwords', () => {
    it('are noted by phone and requester, and only by a writer who saw the last one', async () => {
      const [phone, requester] = [freshId(), freshId()];
      const { findSends, noteSend } = stores().otps;
      expect(await findSends(phone, requester)).toBeUndefined();
      await noteSend(sends(phone, requester), undefined, END);
      await expect(noteSend(sends(phone, requester), undefined, END)).rejects.toThrow(ConditionFailedError);
      await noteSend(sends(phone, requester, NOW + 60_000), NOW, END);
      await expect(noteSend(sends(phone, requester, NOW + 1), NOW, END)).rejects.toThrow(ConditionFailedError);
      expect(await findSends(phone, requester)).toEqual(sends(phone, requester, NOW + 60_000));
      await noteSend(sends(phone, freshId()), undefined, END);
    });
  });
}
