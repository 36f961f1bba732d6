import type { Caller } from '@health-code/shared/rights/caller';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';

/** That the service answers, and its clock. */
export async function getHealth(_deps: object, { now }: Call<Caller>): Promise<{ status: 'ok'; serverTime: string }> {
  return { status: 'ok', serverTime: toIso(now) };
}
