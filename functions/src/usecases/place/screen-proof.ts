import { isScreenStepFresh, readScreenText } from '@health-code/shared/place/screen-code';
import type { Needs } from '../../config/deps.ts';

/** Whether what a phone scanned was on the screen at that time; undefined when it was no screen of ours at all. */
export function screenProof(
  { ids }: Needs<'ids'>,
  code: string,
  text: string | undefined,
  at: number,
): 'fresh' | 'stale' | undefined {
  const reading = text === undefined ? undefined : readScreenText(text);
  if (reading === undefined || ids.screenValue(code, reading.step) !== reading.value) return undefined;
  return isScreenStepFresh(reading.step, at) ? 'fresh' : 'stale';
}
