import { isWithin, NATIONWIDE } from '../division/division.ts';
import { type EpochMs, fromIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import type { Granted, Power } from './powers.ts';

/** No power lasts longer than this without being given again. */
export const MAX_GRANT_MS = 366 * MS_PER_DAY;

/** What an operator may do at an instant: a power ends at its `until`, to the millisecond. */
export const powersAt = (grants: readonly Granted[], now: EpochMs): readonly Power[] =>
  grants.filter(({ until }) => now < fromIso(until)).map(({ power }) => power);

/** Whether an office of one division sees what is in another: its own and all below; that of the country sees all. */
export const oversees = (office: string, division: string): boolean =>
  office === NATIONWIDE || isWithin(division, office);

/** Who gives powers. */
export interface Grantor {
  readonly operatorId: string;
  /** Of their office. */
  readonly division: string;
  readonly powers: readonly Power[];
}

/** To whom, and what they had before. */
export interface Grantee {
  readonly operatorId: string;
  /** Of their office. */
  readonly division: string;
  readonly grants: readonly Granted[];
}

export type GrantFault =
  /** Nobody changes their own powers. */
  | { readonly kind: 'self' }
  /** The office of the grantee is not within the division of the grantor's. */
  | { readonly kind: 'division' }
  /** The grantor lacks the power that is at this place of the list. */
  | { readonly kind: 'lacking'; readonly index: number }
  /** It ends in the past, or too late. */
  | { readonly kind: 'until'; readonly index: number };

/**
 * What is wrong with giving these powers in the place of those before; nothing for a right change. Taking away, and leaving
 * as it was, needs no power of one's own.
 */
export function grantFaults(by: Grantor, to: Grantee, next: readonly Granted[], now: EpochMs): readonly GrantFault[] {
  if (by.operatorId === to.operatorId) return [{ kind: 'self' }];
  if (!oversees(by.division, to.division)) return [{ kind: 'division' }];
  return next.flatMap((grant, index): GrantFault[] => {
    if (isKept(to.grants, grant)) return [];
    if (!by.powers.includes(grant.power)) return [{ kind: 'lacking', index }];
    return isTimely(grant, now) ? [] : [{ kind: 'until', index }];
  });
}

/** Held already, for no shorter a time. */
const isKept = (before: readonly Granted[], { power, until }: Granted): boolean =>
  before.some((held) => held.power === power && fromIso(until) <= fromIso(held.until));

function isTimely({ until }: Granted, now: EpochMs): boolean {
  const end = fromIso(until);
  return now < end && end <= now + MAX_GRANT_MS;
}

/** Who manages an office, each until an instant. */
export interface Manager {
  readonly operatorId: string;
  readonly until: string;
}

/** Whether an office still has somebody who manages it at an instant, without one of them. */
export const isManagedWithout = (managers: readonly Manager[], operatorId: string, now: EpochMs): boolean =>
  managers.some((manager) => manager.operatorId !== operatorId && now < fromIso(manager.until));
