import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { lifetimeUntil } from '@health-code/shared/code/lifetime';
import type { CodeColour } from '@health-code/shared/rules/colour';
import type { Call } from '../../call.ts';
import { draftCredential, signDraft } from '../../codes/draft-credential.ts';
import type { Needs } from '../../config/deps.ts';

const NOBODY = { personId: '0'.repeat(26), tenure: 0 };
const IDENTITY = { surname: '样', documentStart: '00', documentEnd: '00' };

export interface GetSpecimen extends Call {
  readonly colour: CodeColour;
}

/** A code of nobody, signed with the specimen key: good for training, and good for nothing else. */
export async function getSpecimen(
  { codeKeys, codeSecrets }: Needs<'codeKeys' | 'codeSecrets'>,
  { colour, now }: GetSpecimen,
): Promise<IssuedCredential> {
  const lifetime = lifetimeUntil(now, Number.MAX_SAFE_INTEGER);
  if (lifetime === undefined) throw new Error('a specimen without a lifetime');
  const { specimen } = await codeKeys();
  const statement = { ...lifetime, identity: IDENTITY, colour, doses: 0, sampledHour: null };
  return signDraft(draftCredential(codeSecrets, specimen, NOBODY, statement));
}
