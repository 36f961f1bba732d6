import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { keyIdOf } from '@health-code/shared/code/credential';
import type { Signer } from '@health-code/shared/code/signing';
import { ISSUING_DIVISION } from '@health-code/shared/division/issuing-division';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { toHex } from '@health-code/shared/text/hex';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_HOUR } from '@health-code/shared/time/units';
import * as z from 'zod';
import { ed25519Sign, publicKeyText } from '../crypto/ed25519.ts';
import { type CodeKeys, codeKeys, type IssuingKey } from './code-keys.ts';

const pem = z.string().startsWith('-----BEGIN PRIVATE KEY-----');
const issuingSchema = z.strictObject({ pem, notBefore: z.iso.datetime(), notAfter: z.iso.datetime() });

/** The private keys of a run without KMS, as one file that its owner alone can read. */
export const keyFileSchema = z.strictObject({
  issuer: z
    .string()
    .regex(ISSUING_DIVISION, 'the division of an issuer has two or four digits, and four do not end with 00'),
  root: pem,
  specimen: pem,
  issuing: z.array(issuingSchema).min(1),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

const LIFETIME_MS = 365 * MS_PER_DAY;
/** A gate that was offline for a week must know a key before it meets the first code of it. */
const ANNOUNCED_MS = 8 * MS_PER_DAY;
/** Long before the end: a machine that is switched on now and then must have its chance. */
const RENEWED_BEFORE_MS = 60 * MS_PER_DAY;
/** The last credential of a key, and the clocks of gates. */
const OVERLAP_MS = 3 * MS_PER_HOUR;

const newPem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** New keys for a region, the first of which signs at once. */
export function createKeyFile(issuer: string, now: number): KeyFile {
  // Set back by a day, so that no credential is older than its key.
  const first = { pem: newPem(), notBefore: toIso(now - MS_PER_DAY), notAfter: toIso(now + LIFETIME_MS) };
  return { issuer, root: newPem(), specimen: newPem(), issuing: [first] };
}

/** Adds a key that begins to sign in eight days, ends the others a little after that, and drops those that have ended. */
export function rotateKeyFile(file: KeyFile, now: number, begins = now + ANNOUNCED_MS): KeyFile {
  const ends = begins + OVERLAP_MS;
  const standing = file.issuing
    .filter((key) => Date.parse(key.notAfter) > now)
    .map((key) => (Date.parse(key.notAfter) > ends ? { ...key, notAfter: toIso(ends) } : key));
  const next = { pem: newPem(), notBefore: toIso(begins), notAfter: toIso(begins + LIFETIME_MS) };
  return { ...file, issuing: [...standing, next] };
}

/**
 * The same keys, or with one more where the last is about to end and none is announced: eight days ahead where there is
 * that much time, and at once where there is none, so that codes never stop.
 */
export function renewKeyFile(file: KeyFile, now: number): KeyFile {
  const isAnnounced = file.issuing.some(({ notBefore }) => Date.parse(notBefore) > now);
  const end = Math.max(...file.issuing.map(({ notAfter }) => Date.parse(notAfter)));
  if (isAnnounced || end > now + RENEWED_BEFORE_MS) return file;
  const latest = end > now ? end - OVERLAP_MS : now - MS_PER_DAY;
  return rotateKeyFile(file, now, Math.min(now + ANNOUNCED_MS, latest));
}

function signerOf(key: KeyObject): { signer: Signer; publicKey: string } {
  const publicKey = publicKeyText(key);
  const keyId = keyIdOf(fromBase64Url(publicKey) as Uint8Array);
  return { signer: { keyId, sign: async (message) => ed25519Sign(key, message) }, publicKey };
}

function issuingKey(issuer: string, text: string, from: string, to: string, specimen: boolean): IssuingKey {
  const { signer, publicKey } = signerOf(createPrivateKey(text));
  const row = { keyId: toHex(signer.keyId), issuer, publicKey, notBefore: from, notAfter: to, specimen };
  return { signer, row };
}

/** The keys of a file, ready to sign. */
export function openKeyFile({ issuer, root, specimen, issuing }: KeyFile): CodeKeys {
  const { signer, publicKey } = signerOf(createPrivateKey(root));
  const years = { from: '2020-01-01T00:00:00.000Z', to: '2099-01-01T00:00:00.000Z' };
  return codeKeys({
    issuing: issuing.map((key) => issuingKey(issuer, key.pem, key.notBefore, key.notAfter, false)),
    specimen: issuingKey(issuer, specimen, years.from, years.to, true),
    root: { signer, key: { keyId: toHex(signer.keyId), publicKey } },
  });
}
