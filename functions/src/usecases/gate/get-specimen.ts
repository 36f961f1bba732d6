import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { lifetimeUntil } from '@health-code/shared/code/lifetime';
import type { CodeColour } from '@health-code/shared/rules/colour';
import { draftCredential, signDraft } from '../../codes/draft-credential.ts';
import type { Deps } from '../../config/deps.ts';

const NOBODY = '0'.repeat(26);
const IDENTITY = { surname: '样', documentStart: '00', documentEnd: '00' };

/** A code of nobody, signed with the specimen key: good for training, and good for nothing else. */
export async function getSpecimen(deps: Deps, colour: CodeColour, now: number): Promise<IssuedCredential> {
  const lifetime = lifetimeUntil(now, Number.MAX_SAFE_INTEGER);
  if (lifetime === undefined) throw new Error('a specimen without a lifetime');
  const { specimen } = await deps.codeKeys();
  const statement = { ...lifetime, identity: IDENTITY, colour, doses: 0, sampledHour: null };
  return signDraft(draftCredential(deps.codeSecrets, specimen, NOBODY, statement));
}
