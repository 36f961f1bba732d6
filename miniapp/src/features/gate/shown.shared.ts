import type { LookupReason } from '@health-code/shared/access/ways';
import type { Verdict } from '@health-code/shared/code/verdict';
import { ENTRY_ANSWERS, type EntryAnswer, type Policy } from '@health-code/shared/entry/policy';
import type { Evidence, LookupAnswer, VerifyAnswer } from '@health-code/shared/gate/gate';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import type { Colour } from '@health-code/shared/rules/colour';
import { CODE_COLOURS, type CodeColour } from '@health-code/shared/rules/colour';
import type { Outcome } from '@health-code/shared/visit/visit';
import { type Failure, problemCode } from '../../core/failure/failure.shared';

/** A code that was read, and what is known about it: at once by the gate alone, a little later from the issuer. */
export interface ShownCode {
  readonly kind: 'code';
  readonly text: string;
  readonly verdict: Verdict;
  /** The same step was shown before, here or at another gate. */
  readonly repeated: boolean;
  /** The issuer's colour now, where it is stricter than the code's. */
  readonly stricter: Colour | null;
}

/** Somebody whom the server found by a document or a paper code. */
export interface ShownPerson {
  readonly kind: 'person';
  readonly answer: LookupAnswer;
}

/** A document that nobody could look up, because there is no network: staff look at it and decide. */
export interface ShownNote {
  readonly kind: 'note';
  readonly document: IdentityDocument;
  readonly reason: LookupReason;
}

/** A card that was scanned, and why it led to nobody. */
export interface ShownCard {
  readonly kind: 'card';
  readonly failure: Failure;
}

export type Shown = ShownCode | ShownPerson | ShownNote | ShownCard;

/** The verdict in one word: what the door says, or why it cannot say it. */
export type Answer = Verdict['verdict'] | 'unknown' | 'note' | 'no-card' | 'no-answer';

/** The strictest of what the code, its repetition and the issuer say. */
export function answerOf(shown: Shown, policy: Policy): Answer {
  if (shown.kind === 'note') return 'note';
  if (shown.kind === 'person') return shown.answer.outcome;
  if (shown.kind === 'card') return problemCode(shown.failure) === 'GATE.NO_SUCH_PERSON' ? 'no-card' : 'no-answer';
  const { verdict } = shown.verdict;
  if (!isEntryAnswer(verdict)) return verdict;
  const answers = [verdict, shown.repeated ? 'limited' : 'pass', answerTo(shown.stricter, policy)] as const;
  return answers.reduce((a, b) => (isStricter(b, a) ? b : a));
}

function isStricter(answer: EntryAnswer, than: EntryAnswer): boolean {
  return ENTRY_ANSWERS.indexOf(answer) > ENTRY_ANSWERS.indexOf(than);
}

/** Grey is never stricter than a code's colour by itself: staff ask what has happened. */
function answerTo(colour: Colour | null, policy: Policy): EntryAnswer {
  if (colour === null) return 'pass';
  return colour === 'grey' ? 'limited' : policy.colours[colour];
}

function isEntryAnswer(verdict: Verdict['verdict']): verdict is EntryAnswer {
  return ENTRY_ANSWERS.some((answer) => answer === verdict);
}

/** Which of the four looks and sounds an answer has. */
export function lookOf(answer: Answer): Outcome {
  return answer === 'pass' || answer === 'limited' || answer === 'stop' ? answer : 'unknown';
}

/** What becomes of the visit: recorded at once, after staff have decided, or not at all. */
export type Admission = 'automatic' | 'ask' | 'none';

export function admissionOf(answer: Answer): Admission {
  if (answer === 'pass') return 'automatic';
  return answer === 'limited' || answer === 'unknown' || answer === 'note' ? 'ask' : 'none';
}

const ADMISSIONS: readonly Admission[] = ['automatic', 'ask', 'none'];

/** Whether what was added to a code says something that nobody who let its holder in could know. */
export function isOverturnedBy(before: ShownCode, after: ShownCode, policy: Policy): boolean {
  const strictness = (shown: ShownCode) => ADMISSIONS.indexOf(admissionOf(answerOf(shown, policy)));
  return strictness(after) > strictness(before) || (after.repeated && !before.repeated);
}

/** What lets the person in, as the server wants to see it; undefined where nothing can. */
export function evidenceOf(shown: Shown): Evidence | undefined {
  if (shown.kind === 'card') return undefined;
  if (shown.kind === 'code') return { kind: 'code', text: shown.text };
  if (shown.kind === 'person') return { kind: 'admission', admission: shown.answer.admission };
  return { kind: 'manual', document: shown.document, reason: shown.reason };
}

/** Adds what the network said. It can only make a verdict stricter: a gate never trusts an answer more than a signature. */
export function withNetwork(shown: ShownCode, { verdict, sighting, current }: VerifyAnswer): ShownCode {
  const colour = 'facts' in shown.verdict ? shown.verdict.facts.colour : undefined;
  const isWorse = colour !== undefined && current !== null && isWorseThan(current.colour, colour);
  return {
    ...shown,
    verdict: overrules(verdict, shown.verdict) ? verdict : shown.verdict,
    repeated: shown.repeated || sighting === 'replayed',
    stricter: isWorse ? current.colour : shown.stricter,
  };
}

/** What hangs on the instant of the scan is left to the gate, which saw it: the question was under way for a while. */
function overrules({ verdict: theirs }: Verdict, { verdict: ours }: Verdict): boolean {
  if (!isEntryAnswer(ours)) return false;
  return theirs === 'revoked' || theirs === 'untrusted' || (isEntryAnswer(theirs) && isStricter(theirs, ours));
}

/** A green code of somebody who is grey by now has lost what it rested on. */
function isWorseThan(now: Colour, then: CodeColour): boolean {
  return now === 'grey' ? then === 'green' : CODE_COLOURS.indexOf(now) > CODE_COLOURS.indexOf(then);
}
