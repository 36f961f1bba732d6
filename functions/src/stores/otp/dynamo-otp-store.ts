import { MS_PER_DAY } from '@health-code/shared/time/units';
import * as z from 'zod';
import { keys } from '../keys.ts';
import { IF_ABSENT, type Item, type Table, ttlSeconds } from '../table.ts';
import type { OtpChallenge, OtpStore } from './otp-store.ts';

const itemSchema = z.object({
  phoneHash: z.string(),
  otpHash: z.string(),
  sentAt: z.number(),
  expiresAt: z.number(),
  tries: z.number(),
  day: z.string(),
  sentOnDay: z.number(),
  usedBy: z.string().optional(),
});

const decode = (item: Item): OtpChallenge => {
  const { usedBy, ...rest } = itemSchema.parse(item);
  return { ...rest, usedBy };
};

/** Kept a day beyond its end, because the daily limit counts on it. */
const KEEP_MS = MS_PER_DAY;

export function createDynamoOtpStore(table: Table): OtpStore {
  return {
    find: async (phoneHash) => {
      const item = await table.get(keys.otp(phoneHash), true);
      return item && decode(item);
    },
    replace: (challenge, previousSentAt) =>
      table.put(
        { ...keys.otp(challenge.phoneHash), ...challenge, ttl: ttlSeconds(challenge.expiresAt + KEEP_MS) },
        previousSentAt === undefined
          ? IF_ABSENT
          : { expression: 'sentAt = :previous', values: { ':previous': previousSentAt } },
      ),
    countTry: async (phoneHash, maxTries) =>
      decode(
        await table.update(keys.otp(phoneHash), {
          UpdateExpression: 'ADD tries :one',
          ConditionExpression: 'attribute_exists(pk) AND tries < :max',
          ExpressionAttributeValues: { ':one': 1, ':max': maxTries },
        }),
      ),
    use: async (phoneHash, intention) => {
      await table.update(keys.otp(phoneHash), {
        UpdateExpression: 'SET usedBy = :intention',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(usedBy) OR usedBy = :intention)',
        ExpressionAttributeValues: { ':intention': intention },
      });
    },
  };
}
