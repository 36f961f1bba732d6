import type { EntryCondition } from '@health-code/shared/entry/judge';
import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import type { Colour } from '@health-code/shared/rules/colour';
import type { Words } from '../../i18n/zh';
import type { Clip } from '../../platform/sound.types';
import { ailment } from './medical.shared';
import { answerOf, outcomeOf, type Presented, type PresentedCode } from './presented.shared';

export interface SpokenVerdict {
  /** What a speech engine says. */
  readonly words: string;
  /** The recording for where there is no such engine; undefined when each would say something else. */
  readonly clip: Clip | undefined;
}

/** Recordings of these answers name the colour that goes with them. */
const COLOUR_SPOKEN = { pass: 'green', limited: 'yellow', stop: 'red' } as const;

/** What staff hear. `isWarned`: something besides the answer must not be overlooked, which no recording says. */
export function spokenVerdict(presented: Presented, isWarned: boolean, words: Words, kind?: PlaceKind): SpokenVerdict {
  const { speech } = words.gate;
  const answer = answerOf(presented);
  const outcome = outcomeOf(answer);
  // The recording would say that the state is unknown, and nothing of reading again.
  if (answer === 'half-read') return { words: speech[answer], clip: undefined };
  if (outcome === 'unknown') return { words: speech[answer], clip: outcome };
  // The sick person hears it as well, and must not take it that they are sent away.
  if (ailment(presented, kind) === 'colour') return { words: speech.medical, clip: undefined };
  if (presented.kind === 'code' && presented.backSeconds !== undefined) {
    return { words: speech.back(speech[answer]), clip: undefined };
  }
  if (presented.kind === 'code' && presented.repeated && presented.verdict.verdict === 'pass') {
    return { words: speech.repeated, clip: undefined };
  }
  const lack = testLack(presented);
  if (lack !== undefined) {
    return { words: speech[lack](speech[answer]), clip: lack === 'test-age' ? 'test-too-old' : undefined };
  }
  return {
    words: speech[answer],
    clip: !isWarned && colourOf(presented) === COLOUR_SPOKEN[outcome] ? outcome : undefined,
  };
}

function colourOf(presented: Presented): Colour | undefined {
  if (presented.kind === 'person') return presented.answer.colour;
  return presented.kind === 'code' && 'facts' in presented.verdict ? presented.verdict.facts.colour : undefined;
}

/** A test that is too old or missing, where nothing else keeps somebody from passing. */
function testLack(presented: Presented): 'test-age' | 'no-test' | undefined {
  const failed = failedConditions(presented);
  if (failed.includes('colour')) return undefined;
  return failed.find((condition) => condition === 'test-age' || condition === 'no-test');
}

/** None where something besides the conditions of the door is wrong. */
function failedConditions(presented: Presented): readonly EntryCondition[] {
  if (presented.kind === 'person') return presented.answer.failed;
  if (presented.kind !== 'code' || isWorseOtherwise(presented)) return [];
  return 'failed' in presented.verdict ? presented.verdict.failed : [];
}

const isWorseOtherwise = ({ repeated, current }: PresentedCode) => repeated || current !== null;
