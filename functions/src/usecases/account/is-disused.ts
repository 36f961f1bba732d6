import { isReassignable } from '@health-code/shared/account/login';
import { fromIso, startOfDay } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { Settings } from '../../config/settings.ts';
import type { LoginRecord } from '../../stores/account/account-store.ts';

/** Whether so much time went by that a telephone company may have given the number to somebody else. */
export function isDisused(
  { LOGIN_DISUSE_DAYS }: Pick<Settings, 'LOGIN_DISUSE_DAYS'>,
  { provider, lastUsedOn }: Pick<LoginRecord, 'provider' | 'lastUsedOn'>,
  now: number,
): boolean {
  if (!isReassignable(provider)) return false;
  return startOfDay(now) - fromIso(`${lastUsedOn}T00:00:00+08:00`) > LOGIN_DISUSE_DAYS * MS_PER_DAY;
}
