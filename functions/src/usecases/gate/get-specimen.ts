import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import type { Caller } from '@health-code/shared/rights/caller';
import type { CodeColour } from '@health-code/shared/rules/colour';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';

export interface GetSpecimen extends Call<Caller> {
  readonly colour: CodeColour;
}

/** A code for training, and for whoever wants to see what a code is before they sign in. */
export function getSpecimen(
  { specimens }: Needs<'specimens'>,
  { colour, now }: GetSpecimen,
): Promise<IssuedCredential> {
  return specimens(colour, now);
}
