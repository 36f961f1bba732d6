import type { Policy } from '@health-code/shared/entry/policy';
import type { Colour } from '@health-code/shared/rules/colour';
import type { Words } from '../../i18n/zh';
import type { Clip } from '../../platform/sound.types';
import { answerOf, lookOf, type Shown, type ShownCode } from './shown.shared';

export interface SpokenVerdict {
  /** What a speech engine says. */
  readonly words: string;
  /** The recording for where there is no such engine; undefined when each would say something else. */
  readonly clip: Clip | undefined;
}

/** Recordings of these answers name the colour that goes with them. */
const COLOUR_SPOKEN = { pass: 'green', limited: 'yellow', stop: 'red' } as const;

/** What staff hear. `isWarned`: something besides the answer must not be overlooked, which no recording says. */
export function spokenVerdict(
  shown: Shown,
  isWarned: boolean,
  { words, policy }: { words: Words; policy: Policy },
): SpokenVerdict {
  const { speech } = words.gate;
  const answer = answerOf(shown, policy);
  const look = lookOf(answer);
  if (look === 'unknown') return { words: speech[answer], clip: look };
  if (shown.kind === 'code' && shown.repeated && shown.verdict.verdict === 'pass') {
    return { words: speech.repeated, clip: undefined };
  }
  const lack = testLack(shown);
  if (lack !== undefined) {
    return { words: speech[lack](speech[answer]), clip: lack === 'test-age' ? 'test-too-old' : undefined };
  }
  return { words: speech[answer], clip: !isWarned && colourOf(shown) === COLOUR_SPOKEN[look] ? look : undefined };
}

function colourOf(shown: Shown): Colour | undefined {
  if (shown.kind === 'person') return shown.answer.colour;
  return shown.kind === 'code' && 'facts' in shown.verdict ? shown.verdict.facts.colour : undefined;
}

/** A test that is too old or missing, where nothing else keeps somebody from passing. */
function testLack(shown: Shown): 'test-age' | 'no-test' | undefined {
  if (shown.kind !== 'code' || isWorseOtherwise(shown) || !('failed' in shown.verdict)) return undefined;
  const { failed } = shown.verdict;
  if (failed.includes('colour')) return undefined;
  return failed.find((condition) => condition === 'test-age' || condition === 'no-test');
}

const isWorseOtherwise = ({ repeated, stricter }: ShownCode) => repeated || stricter !== null;
