import type { ProblemCode } from '@health-code/shared/api/problem';
import { startOfDay } from '@health-code/shared/time/shanghai';
import type { Needs } from '../config/deps.ts';
import { lostRaceAs } from '../domain-error.ts';
import type { QuotaUse } from '../stores/quota/quota-store.ts';
import { allowanceAt, type Quota, waitMs } from './quota.ts';

type QuotaNeeds = Needs<never, 'quotas'>;

/** Uses up one of a subject's quota, or more where it is dearer. Throws the given problem with the time to wait. */
export async function takeQuota(
  { stores }: QuotaNeeds,
  quota: Quota,
  subject: string,
  now: number,
  code: ProblemCode = 'REQUEST.TOO_MANY',
  cost = 1,
): Promise<void> {
  const age = ageOf(quota, now);
  const use = useOf(quota, subject, now, cost);
  await stores.quotas.take(use, allowanceAt(quota, age)).catch(lostRaceAs(code, waitMs(quota, age, cost)));
}

/** Gives back what turned out to be too much. */
export async function refundQuota(
  { stores }: QuotaNeeds,
  quota: Quota,
  subject: string,
  now: number,
  amount: number,
): Promise<void> {
  await stores.quotas.refund(useOf(quota, subject, now, amount));
}

/** Windows divide a day, which begins at midnight in Shanghai. */
const ageOf = ({ windowMs }: Quota, now: number): number => (now - startOfDay(now)) % windowMs;

function useOf(quota: Quota, subject: string, now: number, cost: number): QuotaUse {
  const opened = now - ageOf(quota, now);
  return { quotaId: `${quota.name}#${opened}#${subject}`, cost, expiresAt: opened + quota.windowMs };
}
