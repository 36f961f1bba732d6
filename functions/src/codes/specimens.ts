import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { lifetimeUntil } from '@health-code/shared/code/lifetime';
import type { CodeColour } from '@health-code/shared/rules/colour';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { CodeKeys } from './code-keys.ts';
import type { CodeSecrets } from './code-secrets.ts';
import { draftCredential, signDraft } from './draft-credential.ts';
import { once } from './once.ts';

/** Codes of nobody, signed with the specimen key: good for training, and good for nothing else. */
export type Specimens = (colour: CodeColour, now: number) => Promise<IssuedCredential>;

const NOBODY = { personId: '0'.repeat(26), tenure: 0 };
const IDENTITY = { surname: '样', documentStart: '00', documentEnd: '00' };
/** Anybody may ask for a specimen, and signatures are counted: each is the same for so long. */
const SAME_MS = 30 * MS_PER_MINUTE;

export function createSpecimens(codeKeys: () => Promise<CodeKeys>, codeSecrets: CodeSecrets): Specimens {
  const known = new Map<CodeColour, { readonly begunAt: number; readonly signed: () => Promise<IssuedCredential> }>();

  const sign = async (colour: CodeColour, begunAt: number): Promise<IssuedCredential> => {
    const lifetime = lifetimeUntil(begunAt, Number.MAX_SAFE_INTEGER);
    if (lifetime === undefined) throw new Error('a specimen without a lifetime');
    const { specimen } = await codeKeys();
    const statement = { ...lifetime, identity: IDENTITY, colour, doses: 0, sampledHour: null };
    return signDraft(draftCredential(codeSecrets, specimen, NOBODY, statement));
  };
  return (colour, now) => {
    const begunAt = now - (now % SAME_MS);
    const held = known.get(colour);
    if (held?.begunAt === begunAt) return held.signed();
    const signed = once(() => sign(colour, begunAt));
    known.set(colour, { begunAt, signed });
    return signed();
  };
}
