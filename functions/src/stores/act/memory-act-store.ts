import { ConditionFailedError } from '../../domain-error.ts';
import { pageOf } from '../page.ts';
import { type ActRecord, type ActStore, positionOf } from './act-store.ts';

export function createMemoryActStore(): ActStore {
  const acts = new Map<string, ActRecord>();
  const keyOf = (act: ActRecord) => `${act.officeId} ${positionOf(act)}`;
  return {
    add: async (act) => {
      if (acts.has(keyOf(act))) throw new ConditionFailedError();
      acts.set(keyOf(act), act);
    },
    settle: async (act, outcome) => {
      const standing = acts.get(keyOf(act));
      if (standing === undefined || standing.outcome !== undefined) throw new ConditionFailedError();
      acts.set(keyOf(act), { ...act, outcome });
    },
    list: async (officeId, { from, to, ...page }) => {
      const found = [...acts.values()].filter((act) => act.officeId === officeId && act.at >= from && act.at < to);
      return pageOf(found, positionOf, page, 'backwards');
    },
  };
}
