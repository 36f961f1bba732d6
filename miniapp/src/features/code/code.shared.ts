import type { PersonalCode } from '@health-code/shared/api/routes/person-routes';
import type { Reason } from '@health-code/shared/rules/status';
import { endTime } from '../../i18n/times.shared';
import type { Words } from '../../i18n/zh';

/** A code and how far the phone's clock was off when it came. */
export interface CodeSnapshot {
  readonly code: PersonalCode;
  /** Server's time minus phone's time, in milliseconds. */
  readonly offsetMs: number;
}

export function snapshotOf(code: PersonalCode, phoneNow: number): CodeSnapshot {
  return { code, offsetMs: Date.parse(code.serverTime) - phoneNow };
}

/** The server's time now, as this phone can know it. */
export function serverNow(snapshot: CodeSnapshot, phoneNow: number): number {
  return phoneNow + snapshot.offsetMs;
}

/**
 * Whether the code may be shown as the present: its QR is still valid, no change that it announced has passed, and
 * the phone's clock was not turned back behind the moment of its making.
 */
export function isLive({ code, offsetMs }: CodeSnapshot, phoneNow: number): boolean {
  const now = phoneNow + offsetMs;
  const end = Math.min(Date.parse(code.qr.expiresAt), code.status.next ? Date.parse(code.status.next.at) : Infinity);
  return Date.parse(code.serverTime) <= now + CLOCK_SLACK_MS && now < end;
}
const CLOCK_SLACK_MS = 1_000;

/** Asked for a little early, so that a QR that is being scanned does not die under the scanner. */
const EARLY_MS = 3_000;
/** Without network, and against a server that hands out codes which are old already. */
const RETRY_MS = 5_000;

/** How long to wait before the code is asked for again. */
export function refreshDelay({ code, offsetMs }: CodeSnapshot, phoneNow: number): number {
  const left = Date.parse(code.qr.expiresAt) - (phoneNow + offsetMs) - EARLY_MS;
  return Math.max(RETRY_MS, left);
}

/** When a reason ends, and how certain that is. */
export type ReasonEnd =
  | { kind: 'declare' }
  | { kind: 'stages'; stage: number; hard: number }
  | { kind: 'once'; at: number };

export function reasonEnd({ plannedEnd, hardEnd }: Pick<Reason, 'plannedEnd' | 'hardEnd'>): ReasonEnd {
  if (plannedEnd === null || hardEnd === null) return { kind: 'declare' };
  const [stage, hard] = [Date.parse(plannedEnd), Date.parse(hardEnd)];
  return stage === hard ? { kind: 'once', at: hard } : { kind: 'stages', stage, hard };
}

/** Whether a reason asks for more than to wait: then its conditions are worth a list. */
export function hasConditions({ waysOut }: Pick<Reason, 'waysOut'>): boolean {
  return waysOut.some((way) => way.tests !== null);
}

/** From when the next sample counts: that is now, once the instant has passed. */
export function nextSample(words: Words, from: number, now: number): string {
  return now < from ? words.code.conditionNext(endTime(words, from)) : words.code.conditionNow;
}
