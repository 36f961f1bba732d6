import * as z from 'zod';
import { keys } from '../keys.ts';
import { IF_ABSENT, type Item, type Table, ttlSeconds } from '../table.ts';
import type { OtpChallenge, OtpStore } from './otp-store.ts';

const challengeSchema = z.object({
  phoneHash: z.string(),
  challengeId: z.string(),
  otpHash: z.string(),
  sentAt: z.number(),
  expiresAt: z.number(),
  tries: z.number(),
  usedBy: z.string().optional(),
});

const sendsSchema = z.object({
  phoneHash: z.string(),
  requester: z.string(),
  sentAt: z.number(),
  day: z.string(),
  sentOnDay: z.number(),
});

const decode = (item: Item): OtpChallenge => {
  const { usedBy, ...rest } = challengeSchema.parse(item);
  return { ...rest, usedBy };
};

export function createDynamoOtpStore(table: Table): OtpStore {
  return {
    findSends: async (phoneHash, requester) => {
      const item = await table.get(keys.otpSends(phoneHash, requester), true);
      return item && sendsSchema.parse(item);
    },
    noteSend: (sends, previousSentAt, expiresAt) =>
      table.put(
        { ...keys.otpSends(sends.phoneHash, sends.requester), ...sends, ttl: ttlSeconds(expiresAt) },
        previousSentAt === undefined
          ? IF_ABSENT
          : { expression: 'sentAt = :previous', values: { ':previous': previousSentAt } },
      ),
    add: (challenge) =>
      table.put({
        ...keys.otp(challenge.phoneHash, challenge.challengeId),
        ...challenge,
        ttl: ttlSeconds(challenge.expiresAt),
      }),
    find: async (phoneHash, challengeId) => {
      const item = await table.get(keys.otp(phoneHash, challengeId), true);
      return item && decode(item);
    },
    countTry: async (phoneHash, challengeId, maxTries) =>
      decode(
        await table.update(keys.otp(phoneHash, challengeId), {
          UpdateExpression: 'ADD tries :one',
          ConditionExpression: 'attribute_exists(pk) AND tries < :max',
          ExpressionAttributeValues: { ':one': 1, ':max': maxTries },
        }),
      ),
    use: async (phoneHash, challengeId, intention) => {
      await table.update(keys.otp(phoneHash, challengeId), {
        UpdateExpression: 'SET usedBy = :intention',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(usedBy) OR usedBy = :intention)',
        ExpressionAttributeValues: { ':intention': intention },
      });
    },
  };
}
