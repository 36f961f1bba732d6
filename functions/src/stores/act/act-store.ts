import type { OfficeId } from '@health-code/shared/office/office';
import type { OperatorId } from '@health-code/shared/office/operator';
import type { Action } from '@health-code/shared/rights/rights';
import { toIso } from '@health-code/shared/time/shanghai';
import { keys } from '../keys.ts';
import type { Page, PageQuery } from '../page.ts';

/** What an official did, or tried: written before it takes effect, so that nothing is done that is not on the record. */
export interface ActRecord {
  readonly officeId: OfficeId;
  readonly actId: string;
  readonly operatorId: OperatorId;
  readonly action: Action;
  /** What it was done to, by an id of the system; never by a name or a number of somebody. */
  readonly object: string;
  /** What else there is to know, in an official's own words or in figures. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly at: number;
  /** `done`, or the code of the problem; undefined while it is not known, be it for ever. */
  readonly outcome: string | undefined;
  readonly expiresAt: number;
}

/** The acts from an instant on, before another one. */
export interface ActRange extends PageQuery {
  readonly from: number;
  readonly to: number;
}

export interface ActStore {
  add(act: ActRecord): Promise<void>;
  /** Says how it ended, once: what is on the record is never written over. Throws ConditionFailedError. */
  settle(act: ActRecord, outcome: string): Promise<void>;
  /** Of one office, newest first. */
  list(officeId: OfficeId, range: ActRange): Promise<Page<ActRecord>>;
}

/** Where an act stands among those of its office. */
export const positionOf = ({ officeId, at, actId }: ActRecord): string => keys.act(officeId, toIso(at), actId).sk;
