import { createHmac } from 'node:crypto';
import { handleContext, packPersonId, unpackPersonId } from '@health-code/shared/code/handle';
import { type ChainOwner, SEED_LENGTH } from '@health-code/shared/code/hash-chain';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import type { KeyRing } from '../crypto/key-ring.ts';

/** What the issuer alone can do with a credential: make its seed, and tell whose it is. */
export interface CodeSecrets {
  /**
   * The seed of a credential's chain. It follows from the person with their tenure and what the credential says, so that the same question
   * gets the same credential: nothing is stored, a retry is safe, and what may have been issued can be found to take it back.
   */
  seed(holding: string, owner: ChainOwner, colour: string, keyId: Uint8Array): Uint8Array;
  seal(personId: string, context: HandleContext): Uint8Array;
  /** Whose credential it is; undefined when the handle is not this issuer's. */
  open(handle: Uint8Array, context: HandleContext): PersonId | undefined;
}

export interface HandleContext {
  readonly anchor: Uint8Array;
  readonly expiresAt: number;
  readonly keyId: Uint8Array;
}

export function createCodeSecrets(keys: KeyRing): CodeSecrets {
  const masked = (bytes: Uint8Array, { anchor, expiresAt, keyId }: HandleContext): Uint8Array => {
    const stream = createHmac('sha256', keys['code-handle'])
      .update(handleContext(anchor, expiresAt, keyId))
      .digest();
    return bytes.map((byte, index) => byte ^ (stream[index] as number));
  };
  return {
    seed: (holding, { issuer, expiresAt, steps }, colour, keyId) =>
      createHmac('sha256', keys['code-seed'])
        .update([holding, issuer, expiresAt, steps, colour, Buffer.from(keyId).toString('hex')].join(' '))
        .digest()
        .subarray(0, SEED_LENGTH),
    seal: (personId, context) => masked(packPersonId(personId), context),
    open: (handle, context) => {
      const text = unpackPersonId(masked(handle, context));
      return text === undefined ? undefined : personIdSchema.parse(text);
    },
  };
}
