import { type Base45Fault, fromBase45, isOfBase45, toBase45 } from './base45.ts';
import { concatBytes } from './bytes.ts';
import { type Credential, type CredentialFault, decodeCredential } from './credential.ts';
import { CHAIN_VALUE_LENGTH } from './hash-chain.ts';
import { fault, ok, type Reading } from './reading.ts';

/** What a QR code of version 1 begins with: 健康码, its version, and the colon that alphanumeric mode has. */
export const QR_PREFIX = 'JKM1:';
/** Keeps the symbol at version 9, level M: coarse enough for any camera at arm's length. */
export const QR_MAX_CHARACTERS = 240;
const STEP_LENGTH = 1;
const TAIL_LENGTH = STEP_LENGTH + CHAIN_VALUE_LENGTH;

/** A code as it was shown. */
export interface ShownCode {
  readonly credential: Credential;
  readonly step: number;
  /** The value of the chain. */
  readonly value: Uint8Array;
}

/** `empty`, `no-scheme`: no code at all. `foreign-scheme`: another system's (`HC1:`, a link). `other-version`: ours, of another version. */
export type QrFault =
  | 'empty'
  | 'no-scheme'
  | 'foreign-scheme'
  | 'other-version'
  | 'too-long'
  | Base45Fault
  | CredentialFault;

/** The text of the QR code for a credential at a step. */
export function composeQrText(credential: Uint8Array, step: number, value: Uint8Array): string {
  return QR_PREFIX + toBase45(concatBytes(credential, Uint8Array.of(step), value));
}

/** Takes a scanned text apart. It is not trimmed: a space is a character of Base45. Nothing is believed yet. */
export function parseQrText(text: string): Reading<ShownCode, QrFault> {
  const foreign = schemeFault(text);
  if (foreign !== undefined) return fault(foreign);
  const body = text.slice(QR_PREFIX.length);
  // Every character is one of ASCII from here on, so that all languages count alike.
  if (!isOfBase45(body)) return fault('not-base45');
  if (text.length > QR_MAX_CHARACTERS) return fault('too-long');
  const bytes = fromBase45(body);
  if (bytes.kind === 'fault') return bytes;
  return splitTail(bytes.value);
}

function schemeFault(text: string): QrFault | undefined {
  if (text.startsWith(QR_PREFIX)) return undefined;
  if (text === '') return 'empty';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1];
  if (scheme === undefined) return 'no-scheme';
  if (`${scheme}:`.toUpperCase() === QR_PREFIX) return 'not-base45';
  return /^jkm\d+$/i.test(scheme) ? 'other-version' : 'foreign-scheme';
}

function splitTail(bytes: Uint8Array): Reading<ShownCode, QrFault> {
  if (bytes.length <= TAIL_LENGTH) return fault('truncated');
  const end = bytes.length - TAIL_LENGTH;
  const credential = decodeCredential(bytes.subarray(0, end));
  if (credential.kind === 'fault') return credential;
  const value = bytes.subarray(end + STEP_LENGTH);
  return ok({ credential: credential.value, step: bytes[end] as number, value });
}
