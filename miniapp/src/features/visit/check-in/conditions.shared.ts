import { type EntryOutcome, strictestOutcome } from '@health-code/shared/entry/outcome';
import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import type { Badges } from '@health-code/shared/rules/badges';
import type { Colour } from '@health-code/shared/rules/colour';
import { MS_PER_HOUR } from '@health-code/shared/time/units';
import type { VisitResult } from '@health-code/shared/visit/visit';
import { dayAndTime } from '../../../i18n/times.shared';
import type { Words } from '../../../i18n/zh';
import type { Clip } from '../../../platform/sound.types';

/** The panel has the colour of the outcome: a green code that lacks a test must not appear on green. */
const PANELS: Record<EntryOutcome, Colour> = { pass: 'green', limited: 'yellow', stop: 'red', unknown: 'grey' };

export function panelColour(outcome: EntryOutcome): Colour {
  return PANELS[outcome];
}

/** An unmet requirement: what it is, where this person stands, and what would meet it. */
export interface FailedCondition {
  readonly requirement: string;
  readonly status: string;
  readonly remedy: string;
}

/** What failed, where, and when the door answered. */
interface AtTheDoor extends Pick<VisitResult, 'failed' | 'testWithinHours' | 'colour'> {
  readonly kind: PlaceKind;
  readonly at: number;
}

/**
 * The conditions that failed, in words. `test` is the latest test as this phone last heard of it: the answer at the door
 * does not say when the sample was taken.
 */
export function failedConditions(words: Words, door: AtTheDoor, test: Badges['test']): FailedCondition[] {
  const { conditions } = words.checkIn;
  const hours = door.testWithinHours ?? 0;
  return door.failed.map((condition) => {
    if (condition === 'colour') return colourCondition(words, door);
    return {
      requirement: conditions.test.requirement(hours),
      status: condition === 'no-test' ? conditions.test.none : tooOld(words, test, hours, door.at),
      remedy: door.kind === 'medical' ? conditions.medical.test : conditions.test.remedy(hours),
    };
  });
}

/** Whoever is ill is let into a hospital by another way, and never told to come back green. */
function colourCondition({ checkIn: { conditions } }: Words, { colour, kind }: AtTheDoor): FailedCondition {
  if (colour === 'grey') return conditions.colour.grey;
  const { other } = conditions.colour;
  return kind === 'medical' ? { ...other, remedy: conditions.medical.colour } : other;
}

/** A recent enough sample must have arrived after the door answered, so its age is not the reason. */
function tooOld(words: Words, test: Badges['test'], hours: number, at: number): string {
  const { old, oldSince } = words.checkIn.conditions.test;
  const sampledAt = test?.result === 'negative' ? Date.parse(test.sampledAt) : Number.NaN;
  const age = Math.floor((at - sampledAt) / MS_PER_HOUR);
  return age >= hours ? oldSince(age, dayAndTime(words, sampledAt)) : old;
}

type Spoken = Pick<VisitResult, 'outcome' | 'colour' | 'failed'>;

/**
 * What is said of the answer: a group is announced with its strictest outcome. The usual words name the colour that goes
 * with the outcome; where the colour is another one they would be untrue, and the condition is said instead. Who is ill at a
 * hospital hears which way to take.
 */
export function spokenAnswer(
  words: Words,
  results: readonly Spoken[],
  kind?: PlaceKind,
): { outcome: EntryOutcome; words: string; clip: Clip | undefined } {
  const outcome = strictestOutcome(results.map((result) => result.outcome));
  const strictest = results.find((result) => result.outcome === outcome);
  if (strictest && isIllAt(kind, strictest)) return { outcome, words: words.checkIn.spoken.medical, clip: undefined };
  const isUsual = strictest === undefined || strictest.colour === panelColour(outcome);
  if (isUsual) return { outcome, words: words.outcomes[outcome].speech, clip: outcome };
  const lacksTest = strictest.failed.some((condition) => condition !== 'colour');
  const clip = strictest.failed.includes('test-age') ? 'test-too-old' : undefined;
  return { outcome, words: words.checkIn.spoken[lacksTest ? 'test' : outcome], clip };
}

/** Nobody knows whether a grey person is ill. */
const isIllAt = (kind: PlaceKind | undefined, { failed, colour }: Spoken): boolean =>
  kind === 'medical' && failed.includes('colour') && colour !== 'grey';
