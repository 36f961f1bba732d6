import type { RouteResponse } from '@health-code/shared/api/contract';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { type Failure, needsSignIn, problemCode } from '../../core/failure/failure.shared';

/** The links that a screen holds. */
export interface HeldLinks {
  /** When the first link begins, by the server's clock. */
  readonly from: number;
  readonly stepMs: number;
  readonly links: readonly string[];
}

export function holdLinks({ from, stepSeconds, links }: RouteResponse<'getScreen'>): HeldLinks {
  return { from: Date.parse(from), stepMs: stepSeconds * 1_000, links };
}

/** A late link still counts at the server, one from the future does not: `time` is the server's at its earliest. */
export interface CurrentLink {
  readonly link: string;
  /** When the next one comes, by the server's clock. */
  readonly until: number;
}

/** The link of an instant of the server's clock; undefined before the first and after the last. */
export function linkAt({ from, stepMs, links }: HeldLinks, time: number): CurrentLink | undefined {
  const step = Math.floor((time - from) / stepMs);
  const link = links[step];
  return link === undefined ? undefined : { link, until: from + (step + 1) * stepMs };
}

export const linksEnd = ({ from, stepMs, links }: HeldLinks) => from + links.length * stepMs;

/** Whether less than half of the links is left, or the clock was set to before the first. */
export function isRunningOut(held: HeldLinks, time: number): boolean {
  const left = linksEnd(held) - time;
  return time < held.from || left < (held.links.length * held.stepMs) / 2;
}

const ASK_AGAIN_MS = 30_000;
/** The longest that a replaced code or a closed place is still shown. */
const LOOK_AGAIN_MS = 10 * MS_PER_MINUTE;

/**
 * Whether to ask now: after half a minute where no links are held or they run out, and else to hear of a replaced code.
 * `sinceAskedMs` is counted by the tablet's own clock, and below zero when that was turned back; undefined before the first.
 */
export function isAskDue(held: HeldLinks | undefined, time: number, sinceAskedMs: number | undefined): boolean {
  if (sinceAskedMs === undefined || sinceAskedMs < 0) return true;
  const isNeeded = held === undefined || isRunningOut(held, time);
  return sinceAskedMs >= (isNeeded ? ASK_AGAIN_MS : LOOK_AGAIN_MS);
}

/** Whether the place itself is the reason: the links on hand would be refused. */
export function isOver(failure: Failure): boolean {
  return /^(PLACE|ENTRANCE)\./.test(problemCode(failure) ?? '');
}

/** Why the screen goes on with what it holds. */
export function strain(failure: Failure | undefined): 'none' | 'offline' | 'signed-out' {
  if (failure === undefined) return 'none';
  return needsSignIn(failure) ? 'signed-out' : 'offline';
}
