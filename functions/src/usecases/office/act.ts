import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Action } from '@health-code/shared/rights/rights';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { DomainError } from '../../domain-error.ts';
import type { ActRecord } from '../../stores/act/act-store.ts';

export type ActNeeds = Needs<'randomId' | 'settings', 'acts'>;

/** What is about to be done. */
export interface Act {
  readonly action: Action;
  /** To what, by an id of the system. */
  readonly object: string;
  readonly detail?: ActRecord['detail'];
}

/**
 * Does something as an official, on the record: written down before it takes effect, and how it ended afterwards. What was
 * tried and refused is on the record as well. Where the second write breaks off, how it ended stays unknown.
 */
export async function onRecord<T>(
  deps: ActNeeds,
  { officeId, operatorId }: OperatorCaller,
  { action, object, detail = {} }: Act,
  now: number,
  effect: () => Promise<T>,
): Promise<T> {
  const known = { officeId, operatorId, action, object, detail, at: now, outcome: undefined };
  const record = { ...known, actId: deps.randomId(), expiresAt: keptUntil('act', now, deps.settings) };
  await deps.stores.acts.add(record);
  const done = await effect().catch(async (error: unknown) => {
    await deps.stores.acts
      .settle(record, error instanceof DomainError ? error.code : 'INTERNAL')
      .catch(() => undefined);
    throw error;
  });
  await deps.stores.acts.settle(record, 'done');
  return done;
}
