import type { LookupReason } from '@health-code/shared/access/ways';
import type { Verdict } from '@health-code/shared/code/verdict';
import { type EntryOutcome, outcomeStrictness, strictestOutcome } from '@health-code/shared/entry/outcome';
import { isPolicyAnswer } from '@health-code/shared/entry/policy';
import type { Evidence, LookupAnswer, ToldReason, VerifyAnswer } from '@health-code/shared/gate/gate';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import type { Colour } from '@health-code/shared/rules/colour';
import { CODE_COLOURS, type CodeColour } from '@health-code/shared/rules/colour';
import { type Failure, problemCode } from '../../core/failure/failure.shared';
import { isHalfRead } from './half-read.shared';

/** A code that was read, and what is known about it: at once by the gate alone, a little later from the issuer. */
export interface PresentedCode {
  readonly kind: 'code';
  readonly text: string;
  readonly verdict: Verdict;
  /** Whether the same step was presented before, here or at another gate. */
  readonly repeated: boolean;
  /** Why, as the issuer tells staff; absent where nobody was asked, or where the issuer knows a milder colour by now. */
  readonly reason?: ToldReason;
  /** How many seconds ago this gate judged the same person's code; absent where it is their first time. */
  readonly backSeconds?: number;
  /** What the issuer says of the person now, where it is stricter than the code. */
  readonly current: VerifyAnswer['current'];
}

/** Somebody whom the server found by a document or a paper code. */
export interface PresentedPerson {
  readonly kind: 'person';
  readonly answer: LookupAnswer;
}

/** A document that nobody could look up, because there is no network: staff look at it and decide. */
export interface PresentedDocument {
  readonly kind: 'manual';
  readonly document: IdentityDocument;
  readonly reason: LookupReason;
}

/** A card that was scanned, and why nobody was found. */
export interface PresentedCard {
  readonly kind: 'card';
  readonly failure: Failure;
}

export type Presented = PresentedCode | PresentedPerson | PresentedDocument | PresentedCard;

/** The verdict, or why there is none. */
export type Answer = Verdict['verdict'] | 'half-read' | 'unknown' | 'manual' | 'no-card' | 'no-answer';

/** The strictest of what the code, its repetition and the issuer say. */
export function answerOf(presented: Presented): Answer {
  if (presented.kind === 'manual') return 'manual';
  if (presented.kind === 'person') return presented.answer.outcome;
  if (presented.kind === 'card')
    return problemCode(presented.failure) === 'GATE.NO_SUCH_PERSON' ? 'no-card' : 'no-answer';
  const { verdict } = presented.verdict;
  if (!isPolicyAnswer(verdict)) return isHalfRead(presented.verdict) ? 'half-read' : verdict;
  return strictestOutcome([verdict, presented.repeated ? 'limited' : 'pass', outcomeNow(presented.current)]);
}

/** Somebody with a genuine code of whom the issuer knows nothing any more is let in only by staff, who ask what happened. */
function outcomeNow(current: VerifyAnswer['current']): EntryOutcome {
  if (current === null) return 'pass';
  return current.outcome === 'unknown' ? 'limited' : current.outcome;
}

function isStricter(outcome: EntryOutcome, than: EntryOutcome): boolean {
  return outcomeStrictness(outcome) > outcomeStrictness(than);
}

/** Which of the four looks and sounds an answer has. */
export function outcomeOf(answer: Answer): EntryOutcome {
  return isPolicyAnswer(answer) ? answer : 'unknown';
}

/** Whether the visit is recorded at once, after staff decide, or not at all. */
export type Admission = 'automatic' | 'ask' | 'none';

export function admissionOf(answer: Answer): Admission {
  if (answer === 'pass') return 'automatic';
  return answer === 'limited' || answer === 'unknown' || answer === 'manual' ? 'ask' : 'none';
}

const ADMISSIONS: readonly Admission[] = ['automatic', 'ask', 'none'];

/** Whether the network's answer contradicts an admission: it is stricter than what staff or the gate knew. */
export function isOverturnedBy(before: PresentedCode, after: PresentedCode): boolean {
  const strictness = (presented: PresentedCode) => ADMISSIONS.indexOf(admissionOf(answerOf(presented)));
  return strictness(after) > strictness(before) || (after.repeated && !before.repeated);
}

/** The evidence for admitting the person; undefined where there is none. */
export function evidenceOf(presented: Presented): Evidence | undefined {
  if (presented.kind === 'card') return undefined;
  if (presented.kind === 'code') return { kind: 'code', text: presented.text };
  if (presented.kind === 'person') return { kind: 'admission', admission: presented.answer.admission };
  return { kind: 'manual', document: presented.document, reason: presented.reason };
}

/** Adds what the network said. It can only make a verdict stricter: a gate never trusts an answer more than a signature. */
export function withNetwork(presented: PresentedCode, { verdict, sighting, current }: VerifyAnswer): PresentedCode {
  const reason = reasonFor(presented, current);
  return {
    ...presented,
    ...(reason === undefined ? {} : { reason }),
    verdict: overrules(verdict, presented.verdict) ? verdict : presented.verdict,
    repeated: presented.repeated || sighting === 'replayed',
    current: current !== null && isWorse(current, presented.verdict) ? current : presented.current,
  };
}

/** The reason belongs to a colour: it is told with that colour or with none. */
function reasonFor({ verdict }: PresentedCode, current: VerifyAnswer['current']): ToldReason | undefined {
  if (current === null || current.reason === null || !('facts' in verdict)) return undefined;
  const isShown = current.colour === verdict.facts.colour || isWorseColour(current.colour, verdict.facts.colour);
  return isShown ? current.reason : undefined;
}

/** The gate decides whatever depends on the time of the scan; the server was asked a moment later. */
function overrules({ verdict: theirs }: Verdict, { verdict: ours }: Verdict): boolean {
  if (!isPolicyAnswer(ours)) return false;
  return theirs === 'revoked' || theirs === 'untrusted' || (isPolicyAnswer(theirs) && isStricter(theirs, ours));
}

/** Whether the issuer knows something since the code was issued that staff should hear of. */
function isWorse(current: NonNullable<VerifyAnswer['current']>, verdict: Verdict): boolean {
  if (!('facts' in verdict)) return false;
  const isStricterNow = isPolicyAnswer(verdict.verdict) && isStricter(outcomeNow(current), verdict.verdict);
  return isStricterNow || isWorseColour(current.colour, verdict.facts.colour);
}

/** A green code whose holder has since become grey is no longer supported by facts. */
function isWorseColour(now: Colour, then: CodeColour): boolean {
  return now === 'grey' ? then === 'green' : CODE_COLOURS.indexOf(now) > CODE_COLOURS.indexOf(then);
}
