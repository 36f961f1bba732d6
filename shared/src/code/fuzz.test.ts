import { createPublicKey, type KeyObject, verify as nodeVerify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../text/base64url.ts';
import { fromBase45, toBase45 } from './base45.ts';
import { concatBytes } from './bytes.ts';
import { decodeCbor } from './cbor-decode.ts';
import { bundleWith, issueWith, NOON, testIssuer, trustedKey, ZHENGZHOU_GREEN } from './codes.arbitrary.ts';
import { openVerifier, type Verifier } from './gate-bundle.ts';
import { drawCode, openHolding } from './holder.ts';
import { parseQrText, QR_PREFIX } from './qr-text.ts';
import { verify } from './verify.ts';

const MUTANTS = 100_000;
const NOW = NOON + 600_000;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const issuers = [testIssuer(1), testIssuer(2)];
const keys = new Map<string, KeyObject>();

/** Node's verification with its keys kept, because it is asked some ten thousand times. */
function byNode(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const x = toBase64Url(publicKey);
  const key = keys.get(x) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  keys.set(x, key);
  return nodeVerify(null, message, key, signature);
}

function openedVerifier(): Verifier {
  const opened = openVerifier(bundleWith(issuers.map((issuer) => trustedKey(issuer))));
  if (opened.kind === 'fault') throw new Error(opened.fault);
  return opened.value;
}

/** Codes of several people and both keys, all of which pass now. */
async function genuineTexts(): Promise<string[]> {
  const texts: string[] = [];
  for (const issuer of issuers) {
    for (const colour of ['green', 'yellow', 'red'] as const) {
      const seed = new Uint8Array(16).fill(texts.length);
      const identity = { surname: '王', documentStart: `4${texts.length}`, documentEnd: '2X' };
      const bytes = await issueWith(issuer, { ...ZHENGZHOU_GREEN, colour, identity }, seed);
      const holding = openHolding(bytes, seed);
      if (holding.kind === 'fault') throw new Error(holding.fault);
      texts.push(drawCode(holding.value, NOW)?.text ?? '');
    }
  }
  return texts;
}

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Draw = (below: number) => number;
type ByteChange = (bytes: Uint8Array, other: Uint8Array, draw: Draw) => Uint8Array;
type TextChange = (text: string, other: string, draw: Draw) => string;

const BYTE_CHANGES: readonly ByteChange[] = [
  (bytes, _other, draw) => withByte(bytes, draw(bytes.length), (byte) => byte ^ (1 << draw(8))),
  (bytes, _other, draw) => withByte(bytes, draw(bytes.length), () => draw(256)),
  (bytes, _other, draw) =>
    withByte(
      withByte(bytes, draw(30), () => draw(256)),
      draw(bytes.length),
      () => draw(256),
    ),
  (bytes, _other, draw) => bytes.subarray(0, draw(bytes.length)),
  (bytes, _other, draw) => bytes.subarray(draw(bytes.length - 1) + 1),
  (bytes, other, draw) => splice(bytes, other, draw(bytes.length)),
  (bytes, other, draw) => {
    const from = draw(bytes.length);
    return splice(splice(bytes, other, from), bytes, from + draw(bytes.length - from));
  },
  (bytes, _other, draw) => {
    const at = draw(bytes.length);
    return concatBytes(bytes.subarray(0, at), Uint8Array.of(draw(256)), bytes.subarray(at));
  },
  (bytes, _other, draw) => {
    const at = draw(bytes.length);
    return concatBytes(bytes.subarray(0, at), bytes.subarray(at + 1 + draw(4)));
  },
];

const TEXT_CHANGES: readonly TextChange[] = [
  (text, _other, draw) => withCharacter(text, draw(text.length), ALPHABET.charAt(draw(45))),
  (text, _other, draw) => withCharacter(text, draw(text.length), String.fromCharCode(draw(0x300))),
  (text, _other, draw) => text.slice(0, draw(text.length)),
  (text, other, draw) => {
    const at = draw(text.length);
    return text.slice(0, at) + other.slice(at);
  },
  (text, _other, draw) => {
    const at = draw(text.length);
    return text.slice(0, at) + ALPHABET.charAt(draw(45)) + text.slice(at);
  },
  (text, _other, draw) => {
    const at = draw(text.length - 1);
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  },
  (_text, _other, draw) => QR_PREFIX + Array.from({ length: draw(240) }, () => ALPHABET.charAt(draw(45))).join(''),
];

function withByte(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? change(byte) : byte));
}

function withCharacter(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

function splice(head: Uint8Array, tail: Uint8Array, at: number): Uint8Array {
  return concatBytes(head.subarray(0, at), tail.subarray(at));
}

function mutate(text: string, other: string, draw: Draw): string {
  const choice = draw(BYTE_CHANGES.length + TEXT_CHANGES.length);
  const textChange = TEXT_CHANGES[choice];
  if (textChange !== undefined) return textChange(text, other, draw);
  const change = BYTE_CHANGES[choice - TEXT_CHANGES.length] as ByteChange;
  return QR_PREFIX + toBase45(change(bytesOf(text), bytesOf(other), draw));
}

function bytesOf(text: string): Uint8Array {
  const reading = fromBase45(text.slice(QR_PREFIX.length));
  if (reading.kind === 'fault') throw new Error(reading.fault);
  return reading.value;
}

describe('a code that was tampered with', () => {
  it(`says nothing about anyone, in ${MUTANTS} ways`, async () => {
    const texts = await genuineTexts();
    const open = openedVerifier();
    expect(texts.map((text) => verify(text, open, NOW, byNode).verdict)).toEqual([
      ...['pass', 'limited', 'stop'],
      ...['pass', 'limited', 'stop'],
    ]);
    const draw = numbers(20221201);
    const reasons = new Map<string, number>();
    for (let count = 0; count < MUTANTS; count += 1) {
      const mutant = mutate(texts[draw(6)] as string, texts[draw(6)] as string, draw);
      if (texts.includes(mutant)) continue;
      const verdict = verify(mutant, open, NOW, byNode);
      if (verdict.verdict !== 'unreadable' && verdict.verdict !== 'untrusted') {
        throw new Error(`${verdict.verdict}: ${mutant}`);
      }
      reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1);
    }
    expect(reasons.get('signature')).toBeGreaterThan(5_000);
    expect(reasons.get('chain-value')).toBeGreaterThan(1_000);
    expect(reasons.size).toBeGreaterThan(15);
  });
});

describe('decoders', () => {
  it('answer whatever they are given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }), (bytes, text) => {
        expect(['ok', 'fault']).toContain(decodeCbor(bytes).kind);
        expect(['ok', 'fault']).toContain(parseQrText(text).kind);
        expect(['ok', 'fault']).toContain(parseQrText(QR_PREFIX + toBase45(bytes)).kind);
      }),
      { numRuns: 5_000 },
    );
  });
});
