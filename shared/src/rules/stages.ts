import type { Bilingual } from '../text/bilingual.ts';
import type { Exit, Stage, Tests } from './rule-set.ts';

/**
 * The few forms in which published rules state a stage, so that a rule set reads like its notice.
 * A stage that waits for a test ends by itself: yellow 7 days after its term, red 14 days after.
 */
const HARD_END_DAYS: Record<Stage['colour'], number> = { yellow: 7, red: 14 };

const CENTRAL: Bilingual = { zh: '集中隔离', en: 'Centralised isolation' };
const HOME: Bilingual = { zh: '居家隔离', en: 'Isolation at home' };
const MONITORING: Bilingual = { zh: '居家健康监测', en: 'Health monitoring at home' };
const TREATMENT: Bilingual = { zh: '隔离治疗', en: 'Treatment in isolation' };
export const MEASURES = { central: CENTRAL, home: HOME, monitoring: MONITORING, treatment: TREATMENT } as const;

interface StageOptions {
  readonly measure: Bilingual;
  readonly hardEndDays?: number;
}

/** A stage with its colour's usual limit of travel and hard end. */
export function stage(colour: Stage['colour'], exits: readonly Exit[], { measure, hardEndDays }: StageOptions): Stage {
  const waits = exits.every((exit) => exit.tests !== null);
  return {
    colour,
    exits: [...exits],
    hardEndDays: hardEndDays ?? (waits ? HARD_END_DAYS[colour] : 0),
    measure,
    travel: colour === 'red' ? 'none' : 'restricted',
  };
}

export const red = (exits: readonly Exit[], options: StageOptions): Stage => stage('red', exits, options);
export const yellow = (exits: readonly Exit[], options: StageOptions): Stage => stage('yellow', exits, options);

/** An exit after so many days, with the tests that it asks for. */
export const days = (count: number, tests: Tests | null = null): Exit => ({
  term: { kind: 'days', days: count },
  tests,
});
export const hours = (count: number, tests: Tests | null = null): Exit => ({
  term: { kind: 'hours', hours: count },
  tests,
});

const PLAIN: Tests = { count: 1, hoursApart: 0, onDays: [], withinHoursOfTerm: null, pooled: true };

/** One negative on each of these days of the stage, or later. */
export const onDays = (...list: number[]): Tests => ({ ...PLAIN, count: list.length, onDays: list });
/** So many negatives, at least so many hours apart. */
export const negatives = (count: number, hoursApart = 24): Tests => ({ ...PLAIN, count, hoursApart });
/** One negative sampled within so many hours before the term ends, or later. */
export const negativeWithin = (hoursOfTerm: number): Tests => ({ ...PLAIN, withinHoursOfTerm: hoursOfTerm });
/** One negative of one's own, not of a shared tube. */
export const singleNegative: Tests = { ...PLAIN, pooled: false };
