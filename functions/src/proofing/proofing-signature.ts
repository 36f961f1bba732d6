import { createHmac, timingSafeEqual } from 'node:crypto';

export const TIMESTAMP_HEADER = 'proof-timestamp';
export const NONCE_HEADER = 'proof-nonce';
export const SIGNATURE_HEADER = 'proof-signature';

/** The parts of a message that its signature is of, in this order. */
export type SignedParts = readonly ['request' | 'answer', timestamp: string, nonce: string, body: string];

/** HMAC-SHA-256 over the parts, one a line; only the last may hold line breaks. */
export function proofSignature(key: string, parts: SignedParts): string {
  return createHmac('sha256', key).update(parts.join('\n')).digest('base64url');
}

export function isProofSignature(key: string, parts: SignedParts, given: string): boolean {
  const [expected, actual] = [Buffer.from(proofSignature(key, parts)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
