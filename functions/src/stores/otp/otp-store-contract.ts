import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { OtpChallenge } from './otp-store.ts';

function challenge(phoneHash: string, sentAt = NOW): OtpChallenge {
  const fixed = { otpHash: 'hash', tries: 0, day: '2026-11-21', sentOnDay: 1, usedBy: undefined };
  return { phoneHash, sentAt, expiresAt: sentAt + 300_000, ...fixed };
}

export function describeOtps(stores: () => Stores): void {
  describe('one-time passwords', () => {
    it('are found as they were sent, and absent before', async () => {
      const sent = challenge(freshId());
      expect(await stores().otps.find(sent.phoneHash)).toBeUndefined();
      await stores().otps.replace(sent, undefined);
      expect(await stores().otps.find(sent.phoneHash)).toEqual(sent);
    });

    it('are replaced only by a writer who saw the last one', async () => {
      const first = challenge(freshId());
      await stores().otps.replace(first, undefined);
      await expect(stores().otps.replace(first, undefined)).rejects.toThrow(ConditionFailedError);
      const second = challenge(first.phoneHash, NOW + 60_000);
      await stores().otps.replace(second, first.sentAt);
      await expect(stores().otps.replace(challenge(first.phoneHash, NOW + 1), first.sentAt)).rejects.toThrow(
        ConditionFailedError,
      );
      expect(await stores().otps.find(first.phoneHash)).toEqual(second);
    });

    it('count tries to the limit and not beyond, however many come at once', async () => {
      const sent = challenge(freshId());
      await stores().otps.replace(sent, undefined);
      const tries = await Promise.allSettled(
        Array.from({ length: 9 }, () => stores().otps.countTry(sent.phoneHash, 5)),
      );
      expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(5);
      expect((await stores().otps.find(sent.phoneHash))?.tries).toBe(5);
      await expect(stores().otps.countTry(freshId(), 5)).rejects.toThrow(ConditionFailedError);
    });

    it('are used by one intention, as often as it likes', async () => {
      const sent = challenge(freshId());
      await stores().otps.replace(sent, undefined);
      await stores().otps.use(sent.phoneHash, 'one');
      await stores().otps.use(sent.phoneHash, 'one');
      await expect(stores().otps.use(sent.phoneHash, 'two')).rejects.toThrow(ConditionFailedError);
      await expect(stores().otps.use(freshId(), 'one')).rejects.toThrow(ConditionFailedError);
    });
  });
}
