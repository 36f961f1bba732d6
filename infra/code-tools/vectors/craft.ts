import { toBase45 } from '@health-code/shared/code/base45';
import { concatBytes } from '@health-code/shared/code/bytes';
import { encodeCbor } from '@health-code/shared/code/cbor-encode';
import { type Claims, encodeClaims } from '@health-code/shared/code/claims';
import { chainAnchor, chainSalt, chainValue } from '@health-code/shared/code/hash-chain';
import { QR_PREFIX } from '@health-code/shared/code/qr-text';
import { fromHex, toHex } from '@health-code/shared/text/hex';
import { type TestKey, testKey } from '../test-key.ts';

/** Bytes from bytes: what a case changes at one place of the making. */
export type Change = (bytes: Uint8Array) => Uint8Array;

/** How a code is made, and what is done to it on the way. What is left out is as an honest issuer and holder do it. */
export interface Recipe {
  readonly key?: TestKey;
  readonly claims?: Partial<Omit<Claims, 'anchor'>>;
  /** Whose value is shown; the anchor is that of `CHAIN_SEED`. */
  readonly seed?: Uint8Array;
  /** Changed before it is signed: the signature is right. */
  readonly payload?: Change;
  /** The protected header, changed before it is signed. */
  readonly header?: Change;
  readonly unprotected?: Uint8Array;
  readonly signature?: Change;
  /** The whole credential, changed after it was signed. */
  readonly credential?: Change;
  /** The step whose value is shown … */
  readonly step?: number;
  /** … and the step that is written beside it. */
  readonly writtenStep?: number;
  readonly value?: Change;
  readonly text?: (text: string) => string;
}

export const NOON = Date.parse('2022-12-01T04:00:00.000Z');
export const HENAN = testKey(1);
export const CHAIN_SEED = Uint8Array.from({ length: 16 }, (_byte, at) => 16 + at);

/** A person of Zhengzhou: green, three doses, tested at 06:00 in Shanghai, from noon until 14:00. */
export const BASE: Omit<Claims, 'anchor'> = {
  issuer: '4101',
  expiresAt: NOON + 7_200_000,
  steps: 240,
  colour: 'green',
  doses: 3,
  sampledHour: NOON - 6 * 3_600_000,
  handle: Uint8Array.from({ length: 17 }, (_byte, at) => 0xa0 + at),
  identity: { surname: '王', documentStart: '41', documentEnd: '2X' },
};

const same: Change = (bytes) => bytes;

/** A credential made step by step, so that every step can be spoilt. */
export function craftCredential(recipe: Recipe): Uint8Array {
  const { key = HENAN } = recipe;
  const claims = { ...BASE, ...recipe.claims };
  const anchor = chainAnchor(chainSalt(claims, key.keyId), CHAIN_SEED, claims.steps);
  const payload = (recipe.payload ?? same)(encodeClaims({ ...claims, anchor }));
  const header = (recipe.header ?? same)(concatBytes(bytesOf('a2012704'), encodeCbor(key.keyId)));
  const signature = key.signNow(encodeCbor(['Signature1', header, new Uint8Array(0), payload]));
  const unprotected = recipe.unprotected ?? bytesOf('a0');
  const signed = (recipe.signature ?? same)(signature);
  const parts = [encodeCbor(header), unprotected, encodeCbor(payload), encodeCbor(signed)];
  return (recipe.credential ?? same)(concatBytes(bytesOf('84'), ...parts));
}

export function craftText(recipe: Recipe): string {
  const { key = HENAN, seed = CHAIN_SEED, step = 0 } = recipe;
  const claims = { ...BASE, ...recipe.claims };
  const value = (recipe.value ?? same)(chainValue(chainSalt(claims, key.keyId), seed, claims.steps, step));
  const tail = concatBytes(Uint8Array.of(recipe.writtenStep ?? step), value);
  return (recipe.text ?? ((text) => text))(QR_PREFIX + toBase45(concatBytes(craftCredential(recipe), tail)));
}

/** Spaces may part what belongs together. */
export function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex.replace(/ /g, ''));
  if (bytes === undefined) throw new Error(`no hexadecimal: ${hex}`);
  return bytes;
}

/** Replaces the one place where these bytes stand. */
export function replace(from: string, to: string): Change {
  return (bytes) => {
    const hex = toHex(bytes);
    const at = hex.indexOf(from);
    if (at < 0 || at % 2 !== 0) throw new Error(`${from} does not stand in ${hex}`);
    return bytesOf(hex.slice(0, at) + to + hex.slice(at + from.length));
  };
}

/** Flips the lowest bit of a byte; from the end when `at` is negative. */
export function flip(at: number): Change {
  return (bytes) => bytes.map((byte, index) => (index === (at + bytes.length) % bytes.length ? byte ^ 1 : byte));
}

export const cut =
  (count: number): Change =>
  (bytes) =>
    bytes.subarray(0, bytes.length - count);

export const append =
  (hex: string): Change =>
  (bytes) =>
    concatBytes(bytes, bytesOf(hex));

const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The other number that fits the same equation: S + L. */
export const addGroupOrder: Change = (signature) => {
  const scalar = signature.subarray(32).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + GROUP_ORDER;
  return signature.map((byte, at) => (at < 32 ? byte : Number((scalar >> BigInt(8 * (at - 32))) & 255n)));
};
