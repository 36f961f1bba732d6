import { ConditionFailedError } from '../../domain-error.ts';
import type { OtpChallenge, OtpStore } from './otp-store.ts';

export function createMemoryOtpStore(): OtpStore {
  const challenges = new Map<string, OtpChallenge>();
  const change = (phoneHash: string, next: (current: OtpChallenge) => OtpChallenge | undefined): OtpChallenge => {
    const current = challenges.get(phoneHash);
    const changed = current && next(current);
    if (changed === undefined) throw new ConditionFailedError();
    challenges.set(phoneHash, changed);
    return changed;
  };
  return {
    find: async (phoneHash) => challenges.get(phoneHash),
    replace: async (challenge, previousSentAt) => {
      if (challenges.get(challenge.phoneHash)?.sentAt !== previousSentAt) throw new ConditionFailedError();
      challenges.set(challenge.phoneHash, challenge);
    },
    countTry: async (phoneHash, maxTries) =>
      change(phoneHash, (current) => (current.tries < maxTries ? { ...current, tries: current.tries + 1 } : undefined)),
    use: async (phoneHash, intention) => {
      change(phoneHash, (current) =>
        current.usedBy === undefined || current.usedBy === intention ? { ...current, usedBy: intention } : undefined,
      );
    },
  };
}
