import { buildRevocationFilter } from '@health-code/shared/code/build-revocation-filter';
import { credentialId, decodeCredential } from '@health-code/shared/code/credential';
import type { GateBundle } from '@health-code/shared/code/gate-bundle';
import { PLAIN_POLICY } from '@health-code/shared/entry/policy';
import { testKey, trustedTestKey } from '../test-key.ts';
import { craftCredential, HENAN, type Recipe } from './craft.ts';

export const SHANGHAI = testKey(2);
export const TRAINING = testKey(3);
export const RETIRED = testKey(4);
/** In no trust list. */
export const STRANGER = testKey(5);
/** Signs the bundle. */
export const ROOT = testKey(9);

/** Tells the revoked credential from all others. */
export const REVOKED: Recipe = { claims: { identity: { surname: '李', documentStart: '41', documentEnd: '08' } } };

export const RETIRED_AT = '2022-12-01T04:00:00.000Z';

function idOf(recipe: Recipe): string {
  const reading = decodeCredential(craftCredential(recipe));
  if (reading.kind === 'fault') throw new Error(reading.fault);
  return credentialId(reading.value);
}

/** Some more ids, so that the filter has something to hold. */
const OTHERS = ['0000000000000000', '0123456789ABCDEF', 'ZZZZZZZZZZZZZZZZ'];

export function vectorBundle(): GateBundle {
  const dated = { asOf: '2022-12-01T00:00:00.000Z', useBefore: '2022-12-08T00:00:00.000Z' };
  return {
    trustList: {
      ...dated,
      keys: [
        trustedTestKey(HENAN),
        trustedTestKey(SHANGHAI, { issuer: '31' }),
        trustedTestKey(TRAINING, { specimen: true }),
        trustedTestKey(RETIRED, { notAfter: RETIRED_AT }),
      ],
    },
    revocations: { ...dated, filter: buildRevocationFilter([idOf(REVOKED), ...OTHERS]) },
    policy: { ...dated, ...PLAIN_POLICY },
  };
}
