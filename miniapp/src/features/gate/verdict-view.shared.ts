import type { CodeFacts, Verdict } from '@health-code/shared/code/verdict';
import type { EntryOutcome } from '@health-code/shared/entry/outcome';
import { minuteTime } from '../../i18n/times.shared';
import type { Words } from '../../i18n/zh';
import { ageWords, spanWords } from './ages.shared';
import { failuresByServer, failuresOfCode } from './conditions.shared';
import { medicalAdvice } from './medical.shared';
import {
  type Answer,
  answerOf,
  outcomeOf,
  type Presented,
  type PresentedCard,
  type PresentedCode,
  type PresentedPerson,
} from './presented.shared';
import type { ViewContext } from './view-context.types';
import { placeRule, whyLines } from './why.shared';

/** What staff see, and compare with a document. */
export interface VerdictView {
  readonly answer: Answer;
  readonly outcome: EntryOutcome;
  readonly word: string;
  /** What to do next, in one sentence. */
  readonly advice: string;
  /** That the same person was judged here seconds ago: no alarm, and nothing of it is recorded twice. */
  readonly back: string | undefined;
  /** What differs from a plain verdict, and must not be overlooked. */
  readonly warnings: readonly string[];
  readonly identity: { readonly name: string; readonly document: string } | undefined;
  /** Colour, freshness, and the conditions that failed. */
  readonly facts: readonly string[];
}

/** Clocks differ by some seconds everywhere; from here on it is worth a line. */
const LARGE_SKEW_MS = 20_000;

export function verdictView(presented: Presented, context: ViewContext): VerdictView {
  const { words } = context;
  const answer = answerOf(presented);
  const outcome = outcomeOf(answer);
  const plain = {
    answer,
    outcome,
    word: words.gate.words[answer],
    advice: medicalAdvice(presented, context) ?? placeRule(presented, context) ?? words.gate.advice[answer],
    back: undefined,
    warnings: [],
  };
  if (presented.kind === 'manual')
    return { ...plain, identity: { name: '', document: presented.document.number }, facts: [] };
  if (presented.kind === 'card') return { ...plain, ...cardView(presented, context) };
  return presented.kind === 'person'
    ? { ...plain, ...personView(presented, context) }
    : { ...plain, ...codeView(presented, context) };
}

function cardView({ failure }: PresentedCard, { words }: ViewContext): Partial<VerdictView> & IdentityAndFacts {
  const advice = failure.kind === 'offline' ? { advice: words.gate.advice['no-network'] } : {};
  return { ...advice, identity: undefined, facts: [] };
}

function personView(presented: PresentedPerson, context: ViewContext): Partial<VerdictView> & IdentityAndFacts {
  const { answer } = presented;
  const { words } = context;
  return {
    identity: { name: answer.person.name, document: answer.person.documentNumber },
    facts: [words.colours[answer.colour].code, ...failuresByServer(answer, words), ...whyLines(presented, context)],
  };
}

type IdentityAndFacts = Pick<VerdictView, 'identity' | 'facts'>;

function codeView(presented: PresentedCode, context: ViewContext): Partial<VerdictView> & IdentityAndFacts {
  const { words } = context;
  const { verdict, backSeconds } = presented;
  const special = specialAdvice(words, verdict);
  if (!('facts' in verdict)) return { ...special, identity: undefined, facts: [] };
  return {
    ...special,
    back: backSeconds === undefined ? undefined : words.gate.back(spanWords(words, backSeconds)),
    warnings: warningsOf(presented, verdict.facts, words),
    identity: identityOf(verdict.facts),
    facts: [...factsOf(verdict, verdict.facts, context), ...whyLines(presented, context)],
  };
}

/** Surname and last character of the name, and the first and last two of the document: all that a code contains. */
function identityOf({ identity }: CodeFacts): { name: string; document: string } {
  // A code has no room for what lies between, and says so by a hyphen.
  return { name: identity.surname.replace('-', '*'), document: `${identity.documentStart}····${identity.documentEnd}` };
}

/** Faults that call for another next step than their verdict as such. */
function specialAdvice({ gate }: Words, verdict: Verdict): { advice: string } | undefined {
  if (verdict.verdict !== 'unreadable' && verdict.verdict !== 'untrusted') return undefined;
  const isSpecial = (reason: string): reason is (typeof SPECIAL)[number] => SPECIAL.some((one) => one === reason);
  return isSpecial(verdict.reason) ? { advice: gate.advice[verdict.reason] } : undefined;
}

const SPECIAL = ['other-version', 'unknown-key', 'bundle-too-old'] as const;

function warningsOf(presented: PresentedCode, facts: CodeFacts, words: Words): string[] {
  const { advice, skew } = words.gate;
  const { clockSkewMs } = facts;
  return [
    ...(presented.repeated ? [advice.repeated] : []),
    ...changeSince(presented, facts, words),
    // A skew above zero is the gate's clock ahead of the code's.
    ...(Math.abs(clockSkewMs) < LARGE_SKEW_MS ? [] : [skew(clockSkewMs < 0, spanWords(words, clockSkewMs / 1000))]),
  ];
}

/** What the issuer knows that the code did not: another colour, or a test that does not count any more. */
function changeSince({ current, verdict }: PresentedCode, { colour }: CodeFacts, words: Words): string[] {
  if (current === null) return [];
  if (current.colour !== colour) return [words.gate.advice.stricter(words.colours[current.colour].code)];
  const failed = 'failed' in verdict ? verdict.failed : [];
  return failuresByServer({ ...current, failed: current.failed.filter((each) => !failed.includes(each)) }, words);
}

function factsOf(verdict: Verdict, facts: CodeFacts, { words, policy }: ViewContext): string[] {
  const { gate } = words;
  return [
    words.colours[facts.colour].code,
    gate.issued(minuteTime(Date.parse(facts.issuedAt)), ageWords(words, facts.ageSeconds)),
    ...failuresOfCode(verdict, facts, words, policy),
    ...(verdict.verdict === 'specimen' ? [gate.practiceWould(gate.words[policy.colours[facts.colour]])] : []),
  ];
}
