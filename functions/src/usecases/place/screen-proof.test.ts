import { SCREEN_STEP_MS, screenText } from '@health-code/shared/place/screen-code';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { screenProof } from './screen-proof.ts';

const CODE = '7K3M9QRT2WXA';
const { deps } = createWorld();
const textAt = (step: number, code = CODE) => screenText({ step, value: deps.ids.screenValue(code, step) });
const begins = (step: number) => step * SCREEN_STEP_MS;

describe('what the scan of a screen proves', () => {
  it.each([
    ['in its step', begins(7), 'fresh'],
    ['at the last millisecond of the step after it', begins(9) - 1, 'fresh'],
    ['a millisecond later', begins(9), 'stale'],
    ['before its step began', begins(7) - 1, 'stale'],
  ] as const)('%s', (_name, at, proof) => {
    expect(screenProof(deps, CODE, textAt(7), at)).toBe(proof);
  });

  it.each([
    ['nothing', undefined],
    ['no such text', 'hello'],
    ['another entrance', textAt(7, 'OTHER')],
    ['a value of another step', `8.${textAt(7).split('.')[1]}`],
    ['a guess', '7.00000000'],
  ])('is nothing for %s: that was no screen of ours', (_name, text) => {
    expect(screenProof(deps, CODE, text, begins(7))).toBeUndefined();
  });
});
