import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import type { PersonalCode } from '@health-code/shared/code/personal-code';
import type { Status } from '@health-code/shared/rules/status';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { isSigned, openIssued, saysWhatIsKnown } from './holding.shared';

/** The code as last heard, with the credential that shows it without the network. All times here are the server's. */
export type HeldCode = PersonalCode;

/** Tolerance for rounding between the server's time and our estimate of it. */
const CLOCK_SLACK_MS = 1_000;
/** Credentials end on whole seconds, changes do not. */
const WHOLE_SECOND_MS = 1_000;
/** Without an answer for this long, the information counts as out of date. */
const FRESH_MS = 5 * MS_PER_MINUTE;

/**
 * Takes over an answer. It may have come without a credential because the phone asked to keep its own; that one stays
 * as long as it says the colour of the answer, and is dropped at once when it does not.
 */
export function takeOver(before: HeldCode | undefined, answer: PersonalCode): HeldCode {
  const kept = before?.personId === answer.personId ? before.credential : null;
  const isProved = !lacksProof(answer);
  const credential =
    [answer.credential, isProved ? kept : null].find((one) => one?.colour === answer.status.colour) ?? null;
  return { ...answer, credential };
}

/**
 * What may be shown at an instant. `live`: the colour, and a code drawn from the credential. `grey`: nothing is known of
 * the person. Everything else shows no colour: the credential has `ended`, the colour has `changed` as it was announced,
 * there is no credential for it (`missing`), none is
 * issued before the person proves who they are (`unproved`), the phone's clock was turned back (`clock`), or the grey is `old`.
 */
export type CodeDisplay =
  | { readonly kind: 'live'; readonly issued: IssuedCredential }
  | { readonly kind: 'ended' | 'changed'; readonly at: number }
  | { readonly kind: 'grey' | 'missing' | 'unproved' | 'clock' | 'old' };

export function displayAt(held: HeldCode, now: number): CodeDisplay {
  const { status, credential, serverTime } = held;
  if (now < Date.parse(serverTime) - CLOCK_SLACK_MS) return { kind: 'clock' };
  const change = changeAfter(status, Date.parse(serverTime));
  if (now >= change) return { kind: 'changed', at: change };
  if (!isSigned(status.colour)) return { kind: isFresh(held, now) ? 'grey' : 'old' };
  if (credential === null) return { kind: lacksProof(held) ? 'unproved' : 'missing' };
  const end = Date.parse(credential.expiresAt);
  return now < end ? { kind: 'live', issued: credential } : { kind: 'ended', at: end };
}

/** What an earlier version kept says nothing of proofs. */
const lacksProof = ({ neededProof }: Partial<HeldCode>): boolean => (neededProof ?? null) !== null;

/** Whether the last answer is recent enough to count as current. */
export function isFresh(held: HeldCode, now: number): boolean {
  return now - Date.parse(held.serverTime) < FRESH_MS;
}

/** When the colour changes by itself, as the answer announced it; never without a change. */
function changeAfter({ colour, segments }: Status, answeredAt: number): number {
  const next = segments.find((segment) => segment.colour !== colour && Date.parse(segment.from) > answeredAt);
  return next === undefined ? Infinity : Date.parse(next.from);
}

/**
 * Whether a new credential is due: there is none that can be shown, it is damaged, it says less than is known, or less than
 * half of its life is left. One that ends with the colour is not renewed before: the next would end with it, too.
 */
export function needsCredential(held: HeldCode, now: number): boolean {
  const { status, credential, serverTime } = held;
  if (!isSigned(status.colour) || lacksProof(held)) return false;
  const holding = credential === null ? undefined : openIssued(credential);
  if (credential === null || holding === undefined || !saysWhatIsKnown(holding, status)) return true;
  const [from, to] = [Date.parse(credential.issuedAt), Date.parse(credential.expiresAt)];
  if (now >= to) return true;
  const endsWithColour = to + WHOLE_SECOND_MS > changeAfter(status, Date.parse(serverTime));
  return !endsWithColour && to - now < (to - from) / 2;
}

/** The longest interval between two polls while the page is in the foreground. */
const ASK_MS = 2 * MS_PER_MINUTE;
/** Somebody who has just opened the page is looking, or stands at a door: they hear of a change sooner, a few times. */
const LOOKING_MS = 20_000;
const LOOKS = 3;
/** The shortest delay, whatever the clocks say. */
const LEAST_MS = 5_000;

/**
 * How long to wait after an answer before the next question: until the code ends or changes, or the colour may have changed.
 * `answers` counts those since somebody began to look.
 */
export function askDelay(held: HeldCode, now: number, answers: number): number {
  const { status, serverTime, credential } = held;
  const end = credential === null ? Infinity : Date.parse(credential.expiresAt);
  const due = Math.min(end, changeAfter(status, Date.parse(serverTime))) - now;
  return Math.max(LEAST_MS, Math.min(answers < LOOKS ? LOOKING_MS : ASK_MS, due));
}
