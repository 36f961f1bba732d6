import { type EpochMs, endOfDay, fromIso, MS_PER_DAY, startOfDay } from '../time/shanghai.ts';
import type { Fact } from './fact.ts';
import type { Exit, Stage, Term, Tests } from './rule-set.ts';

const MS_PER_HOUR = 3_600_000;

/** Where a stage stands: what its days are counted from, when it began, and the end that others named. */
export interface StageFrame {
  readonly anchor: EpochMs;
  readonly start: EpochMs;
  readonly namedEnd: EpochMs | undefined;
}

/** When a term is over, whatever tests are still missing. */
export function termEnd(term: Term, frame: StageFrame): EpochMs {
  if (term.kind === 'days') return endOfDay(frame.anchor, term.days);
  if (term.kind === 'hours') return frame.anchor + term.hours * MS_PER_HOUR;
  const cap = endOfDay(frame.start, term.atMostDays);
  return Math.min(frame.namedEnd ?? cap, cap);
}

/** The longest that the stage can last: its longest term, and its hard end after that. */
export function stageHardEnd(stage: Stage, frame: StageFrame): EpochMs {
  const longest = Math.max(...stage.exits.map((exit) => termEnd(exit.term, frame)));
  return longest + stage.hardEndDays * MS_PER_DAY;
}

/** A negative test, with its times as numbers: they are compared for every exit of every stage. */
export interface NegativeTest {
  readonly sampledAt: EpochMs;
  readonly reportedAt: EpochMs;
  readonly isPooled: boolean;
}

/** The negative tests among the facts, in the order of their samples. Rules mean nucleic acid tests: an antigen test meets none. */
export function negativeTests(facts: readonly Fact[]): NegativeTest[] {
  const tests = facts.flatMap((fact) =>
    fact.kind === 'test' && fact.result === 'negative' && fact.method === 'pcr'
      ? [{ sampledAt: fromIso(fact.sampledAt), reportedAt: fromIso(fact.reportedAt), isPooled: fact.pool > 1 }]
      : [],
  );
  return tests.sort((a, b) => a.sampledAt - b.sampledAt || a.reportedAt - b.reportedAt);
}

/** How far an exit is: when its term ends, how many tests are in, and when it is met (undefined while tests are missing). */
export interface ExitProgress {
  readonly termEnd: EpochMs;
  readonly done: number;
  readonly needed: number;
  /** The instant from which the next missing sample counts; undefined when none is missing. */
  readonly nextSampleFrom: EpochMs | undefined;
  readonly metAt: EpochMs | undefined;
}

/** Measures one exit of a stage against the tests that are in. */
export function exitProgress(exit: Exit, frame: StageFrame, negatives: readonly NegativeTest[]): ExitProgress {
  const end = termEnd(exit.term, frame);
  if (exit.tests === null) return { termEnd: end, done: 0, needed: 0, nextSampleFrom: undefined, metAt: end };
  const slots = sampleSlots(exit.tests, frame, end);
  const { taken, nextFrom } = fillSlots(slots, exit.tests, negatives);
  const isMet = taken.length === slots.length;
  const reported = Math.max(end, ...taken.map((test) => test.reportedAt));
  return {
    termEnd: end,
    done: taken.length,
    needed: slots.length,
    nextSampleFrom: isMet ? undefined : nextFrom,
    metAt: isMet ? reported : undefined,
  };
}

/** The instant from which each required sample counts. */
function sampleSlots(tests: Tests, frame: StageFrame, end: EpochMs): EpochMs[] {
  // At 48 h 00 m 00 s a test has left the 48 hours.
  const earliest = tests.withinHoursOfTerm === null ? frame.anchor : end - tests.withinHoursOfTerm * MS_PER_HOUR + 1;
  if (tests.onDays.length === 0) return Array.from({ length: tests.count }, () => earliest);
  return tests.onDays.map((day) => Math.max(earliest, startOfDay(frame.anchor) + day * MS_PER_DAY));
}

/** Gives each slot, in order, the first sample that is late enough for it and far enough from the one before. A late test counts: it is never lost for want of the right day. */
function fillSlots(slots: readonly EpochMs[], tests: Tests, samples: readonly NegativeTest[]) {
  const taken: NegativeTest[] = [];
  let nextFrom = slots[0] as EpochMs;
  for (const sample of samples) {
    if (taken.length === slots.length) break;
    if (sample.sampledAt < nextFrom || (sample.isPooled && !tests.pooled)) continue;
    taken.push(sample);
    nextFrom = Math.max(slots[taken.length] ?? 0, sample.sampledAt + Math.max(1, tests.hoursApart * MS_PER_HOUR));
  }
  return { taken, nextFrom };
}
