import type { RouteResponse } from '@health-code/shared/api/contract';
import { type Failure, needsSignIn, problemCode } from '../../core/failure/failure.shared';

/** The links that a screen holds, and the server's clock beside the tablet's. */
export interface HeldLinks {
  /** When the first link begins, by the server's clock. */
  readonly from: number;
  readonly stepMs: number;
  readonly links: readonly string[];
  /** Server's time minus the tablet's. */
  readonly offsetMs: number;
}

/**
 * What an answer is worth that came at an instant of the tablet's clock. The server wrote its time some moments before:
 * taking it for the time of arrival makes the screen late by as much. A late link still counts, one from the future does not.
 */
export function holdLinks(answer: RouteResponse<'getScreen'>, receivedAt: number): HeldLinks {
  const { from, stepSeconds, links, serverTime } = answer;
  return {
    from: Date.parse(from),
    stepMs: stepSeconds * 1_000,
    links,
    offsetMs: Date.parse(serverTime) - receivedAt,
  };
}

export interface ShownLink {
  readonly link: string;
  /** When the next one comes, by the server's clock. */
  readonly until: number;
}

/** The link of an instant of the server's clock; undefined before the first and after the last. */
export function linkAt({ from, stepMs, links }: HeldLinks, time: number): ShownLink | undefined {
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
/** A code that its owner replaced, or a place that was closed, is still shown for so long at the most. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** Whether to ask now: after half a minute where no links are held or they run out, and else to hear of a replaced code. */
export function isAskDue(held: HeldLinks | undefined, now: number, lastAskedAt: number | undefined): boolean {
  if (lastAskedAt === undefined || now < lastAskedAt) return true;
  const isNeeded = held === undefined || isRunningOut(held, now + held.offsetMs);
  return now - lastAskedAt >= (isNeeded ? ASK_AGAIN_MS : LOOK_AGAIN_MS);
}

/** Whether the place itself is why there are no links: what is held would be refused at once. */
export function isOver(failure: Failure): boolean {
  return /^(PLACE|ENTRANCE)\./.test(problemCode(failure) ?? '');
}

/** Why the screen goes on with what it holds. */
export function strain(failure: Failure | undefined): 'none' | 'offline' | 'signed-out' {
  if (failure === undefined) return 'none';
  return needsSignIn(failure) ? 'signed-out' : 'offline';
}
