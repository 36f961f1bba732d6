import { randomUUID } from 'node:crypto';
import { createHttpProofing } from '../proofing/http-proofing.ts';
import type { IdentityProofing } from '../proofing/identity-proofing.ts';
import type { Settings } from './settings.ts';

/** The service that checks identities; undefined where the settings name none, and nobody is `matched`. */
export function createIdentityProofing(settings: Settings): IdentityProofing | undefined {
  const { PROOFING_URL: url, PROOFING_KEY: key, REMOTE_TIMEOUT_MS: timeoutMs } = settings;
  if (url === undefined || key === undefined) return undefined;
  return createHttpProofing({ url, key, timeoutMs, nonce: randomUUID });
}
