import type { Fact } from '../facts/fact.ts';
import { type EpochMs, endOfDay, fromIso, startOfDay } from '../time/shanghai.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../time/units.ts';
import type { Exit, Stage, Term, Tests } from './rule-set.ts';

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
  const { tests } = exit;
  if (tests === null) return { termEnd: end, done: 0, needed: 0, nextSampleFrom: undefined, metAt: end };
  const { done, nextFrom, lastReport } = soonestMatch(tests, frame, end, negatives);
  const isMet = done === tests.count;
  return {
    termEnd: end,
    done,
    needed: tests.count,
    nextSampleFrom: isMet ? undefined : nextFrom,
    metAt: isMet ? Math.max(end, lastReport) : undefined,
  };
}

/** The instant from which the sample number `index` counts. */
function dueFrom(tests: Tests, index: number, frame: StageFrame, end: EpochMs): EpochMs {
  // At 48 h 00 m 00 s a test has left the 48 hours.
  const earliest = tests.withinHoursOfTerm === null ? frame.anchor : end - tests.withinHoursOfTerm * MS_PER_HOUR + 1;
  const day = tests.onDays[index];
  return day === undefined ? earliest : Math.max(earliest, startOfDay(frame.anchor) + day * MS_PER_DAY);
}

/** A negative that is reported late takes nothing away: of the choices that are enough, the one that was reported first counts. */
function soonestMatch(tests: Tests, frame: StageFrame, end: EpochMs, samples: readonly NegativeTest[]): Match {
  const match = matchSamples(tests, frame, end, samples);
  if (match.done < tests.count || match.lastReport <= end) return match;
  const before = samples.filter((sample) => sample.reportedAt < match.lastReport);
  const sooner = soonestMatch(tests, frame, end, before);
  return sooner.done === tests.count ? sooner : match;
}

interface Match {
  readonly done: number;
  readonly nextFrom: EpochMs;
  readonly lastReport: EpochMs;
}

/** Gives each required sample, in order, the first that is late enough for it and far enough from the one before. A late test counts: it is never lost for want of the right day. */
function matchSamples(tests: Tests, frame: StageFrame, end: EpochMs, samples: readonly NegativeTest[]): Match {
  let done = 0;
  let nextFrom = dueFrom(tests, 0, frame, end);
  let lastReport = Number.NEGATIVE_INFINITY;
  const apart = Math.max(1, tests.hoursApart * MS_PER_HOUR);
  for (const { sampledAt, reportedAt, isPooled } of samples) {
    if (done === tests.count) break;
    if (sampledAt < nextFrom || (isPooled && !tests.pooled)) continue;
    done += 1;
    lastReport = Math.max(lastReport, reportedAt);
    nextFrom = Math.max(dueFrom(tests, done, frame, end), sampledAt + apart);
  }
  return { done, nextFrom, lastReport };
}
