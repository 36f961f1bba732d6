import { buildRevocationFilter } from '@health-code/shared/code/build-revocation-filter';
import { type GateBundle, openVerifier, type Verifier } from '@health-code/shared/code/gate-bundle';
import type { RevocationFilter } from '@health-code/shared/code/revocation-filter';
import { type Door, type GatePolicies, PLAIN_POLICIES, type Policy, policyAt } from '@health-code/shared/entry/policy';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { refreshing } from '../refreshing.ts';
import type { Stores } from '../stores/stores.ts';
import type { CodeKeys } from './code-keys.ts';

/**
 * How long a gate may go on with each part when nothing newer comes. Revocations are the part that ages: after a day
 * without the network a gate says that it cannot judge any more, and staff fall back on documents.
 */
export const USABLE_MS = { trustList: 7 * MS_PER_DAY, revocations: MS_PER_DAY, policy: 30 * MS_PER_DAY } as const;
/** How long one reading of revocations and policies serves all gates that ask this process. */
const REFRESH_MS = 30_000;

interface KnownLists {
  readonly readAt: number;
  readonly filter: RevocationFilter;
  readonly policies: GatePolicies;
}

/** What gates judge by, for gates without the network and for this server alike. */
export interface GateBundleSource {
  /** The bundle of one door: what the place requires is in it, not only what its kind does. */
  bundle(door: Door, now: number): Promise<GateBundle>;
  /** The same, unpacked. */
  verifier(door: Door, now: number): Promise<Verifier>;
}

export function createGateBundleSource(
  stores: Pick<Stores, 'revocations' | 'gatePolicies'>,
  keys: () => Promise<CodeKeys>,
): GateBundleSource {
  const { current } = refreshing(async (now): Promise<KnownLists> => {
    const [ids, policies] = await Promise.all([stores.revocations.list(now), stores.gatePolicies.load()]);
    return { readAt: now, filter: buildRevocationFilter(ids), policies: policies ?? PLAIN_POLICIES };
  }, REFRESH_MS);
  const opened = new Map<string, { readonly readAt: number; readonly verifier: Verifier }>();

  const bundle = async (door: Door, now: number): Promise<GateBundle> => {
    const [{ filter, policies, readAt: asOf }, { trustList }] = await Promise.all([current(now), keys()]);
    return bundleOf({ filter, policy: policyAt(policies, door), keys: trustList, asOf });
  };
  return {
    bundle,
    verifier: async (door, now) => {
      const { readAt: asOf } = await current(now);
      // All doors of one kind that require the same have one verifier, so there are few.
      const key = `${door.kind} ${door.asksTestWithinHours}`;
      const known = opened.get(key);
      if (known?.readAt === asOf) return known.verifier;
      const unpacked = openVerifier(await bundle(door, now));
      if (unpacked.kind === 'fault') throw new Error(`generated an invalid gate bundle: ${unpacked.fault}`);
      opened.set(key, { readAt: asOf, verifier: unpacked.value });
      return unpacked.value;
    },
  };
}

interface Parts {
  readonly filter: RevocationFilter;
  readonly policy: Policy;
  readonly keys: GateBundle['trustList']['keys'];
  readonly asOf: number;
}

function bundleOf({ filter, policy, keys, asOf }: Parts): GateBundle {
  const dated = (part: keyof typeof USABLE_MS) => ({ asOf: toIso(asOf), useBefore: toIso(asOf + USABLE_MS[part]) });
  return {
    trustList: { ...dated('trustList'), keys },
    revocations: { ...dated('revocations'), filter },
    policy: { ...dated('policy'), ...policy },
  };
}
