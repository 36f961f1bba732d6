import { ConditionFailedError } from '../../domain-error.ts';
import type { OtpChallenge, OtpSends, OtpStore } from './otp-store.ts';

const idOf = (phoneHash: string, part: string): string => `${phoneHash}#${part}`;

export function createMemoryOtpStore(): OtpStore {
  const challenges = new Map<string, OtpChallenge>();
  const sends = new Map<string, OtpSends>();
  const change = (id: string, next: (current: OtpChallenge) => OtpChallenge | undefined): OtpChallenge => {
    const current = challenges.get(id);
    const changed = current && next(current);
    if (changed === undefined) throw new ConditionFailedError();
    challenges.set(id, changed);
    return changed;
  };
  return {
    findSends: async (phoneHash, requester) => sends.get(idOf(phoneHash, requester)),
    noteSend: async (next, previousSentAt) => {
      const id = idOf(next.phoneHash, next.requester);
      if (sends.get(id)?.sentAt !== previousSentAt) throw new ConditionFailedError();
      sends.set(id, next);
    },
    add: async (challenge) => void challenges.set(idOf(challenge.phoneHash, challenge.challengeId), challenge),
    find: async (phoneHash, challengeId) => challenges.get(idOf(phoneHash, challengeId)),
    countTry: async (phoneHash, challengeId, maxTries) =>
      change(idOf(phoneHash, challengeId), (current) =>
        current.tries < maxTries ? { ...current, tries: current.tries + 1 } : undefined,
      ),
    use: async (phoneHash, challengeId, intention) => {
      change(idOf(phoneHash, challengeId), (current) =>
        current.usedBy === undefined || current.usedBy === intention ? { ...current, usedBy: intention } : undefined,
      );
    },
  };
}
