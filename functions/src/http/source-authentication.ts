import type { DataSource } from '@health-code/shared/authority/data-source';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Deps } from '../config/deps.ts';
import { ed25519PublicKey, ed25519Verify } from '../crypto/ed25519.ts';
import { DomainError } from '../domain-error.ts';
import type { HttpEvent } from './http-types.ts';
import { contentDigest, readSignature, readSignatureInput, signatureBase } from './message-signature.ts';

/** A signature is good for this long on either side of its time: clocks differ, and a batch takes a while to send. */
const VALID_MS = 5 * MS_PER_MINUTE;

/** Who signed a request. Throws SOURCE.UNSIGNED, SOURCE.STALE and SOURCE.UNTRUSTED; the last does not tell an unknown source from a wrong key. */
export async function authenticateSource(deps: Deps, event: HttpEvent, now: number): Promise<DataSource> {
  const input = readSignatureInput(event.headers['signature-input'] ?? '');
  const signature = input && readSignature(event.headers['signature'] ?? '', input.label);
  if (input === undefined || signature === undefined) throw new DomainError('SOURCE.UNSIGNED');
  if (Math.abs(now - input.createdAt) > VALID_MS) throw new DomainError('SOURCE.STALE');
  const body = rawBody(event);
  if (event.headers['content-digest'] !== contentDigest(body)) throw new DomainError('SOURCE.UNTRUSTED');
  const source = await deps.stores.sources.find(input.keyId);
  if (source?.state !== 'active') throw new DomainError('SOURCE.UNTRUSTED');
  const parts = { method: event.requestContext.http.method, path: event.rawPath, body };
  const isRight = ed25519Verify(ed25519PublicKey(source.publicKey), signatureBase(parts, input.params), signature);
  if (!isRight) throw new DomainError('SOURCE.UNTRUSTED');
  return source;
}

function rawBody({ body, isBase64Encoded }: HttpEvent): string {
  return isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');
}
