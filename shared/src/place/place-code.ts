import { CROCKFORD_ALPHABET as ALPHABET, crockford, readCrockford } from '../text/crockford.ts';

/**
 * Place codes: 11 characters of Crockford base32 (55 bits of a keyed hash, so they cannot be guessed) and a check
 * character. The check is the weighted sum over GF(32), Σ αⁱ·cᵢ = 0 with α a root of x⁵ + x² + 1. All twelve weights
 * differ and none is zero, so every single wrong character and every swap of two different characters is caught;
 * other slips pass once in 32.
 */
export const PLACE_CODE_LENGTH = 12;
const FIELD_POLYNOMIAL = 0b100101;

const EXPONENTS = fieldExponents();

/** The powers of α, so that weight i of the sum is EXPONENTS[i]. */
function fieldExponents(): number[] {
  const powers = [1];
  while (powers.length < 31) {
    const doubled = (powers[powers.length - 1] as number) << 1;
    powers.push(doubled & 0b100000 ? doubled ^ FIELD_POLYNOMIAL : doubled);
  }
  return powers;
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return EXPONENTS[(EXPONENTS.indexOf(a) + EXPONENTS.indexOf(b)) % 31] as number;
}

function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum ^ multiply(value, EXPONENTS[index] as number), 0);
}

/** The check character for the first 11 characters of a code. */
export function placeCodeCheckCharacter(first11: string): string {
  const sum = weightedSum([...first11].map((character) => ALPHABET.indexOf(character)));
  const inverseOfLastWeight = EXPONENTS[(31 - (PLACE_CODE_LENGTH - 1)) % 31] as number;
  return ALPHABET[multiply(sum, inverseOfLastWeight)] as string;
}

/** A place code from 7 or more bytes of a keyed hash; the first 55 bits are used. */
export function placeCodeFromBytes(bytes: Uint8Array): string {
  const first11 = crockford(bytes, PLACE_CODE_LENGTH - 1);
  return first11 + placeCodeCheckCharacter(first11);
}

/** What people type and read out, without the dots that some put between groups. */
export function normalisePlaceCode(text: string): string {
  return readCrockford(text).replace(/[·.]/g, '');
}

export type PlaceCodeReading =
  | { kind: 'ok'; code: string }
  | { kind: 'mistyped'; fault: 'length' | 'character' | 'check' };

/** Reads a typed or scanned code; the check character is verified before any network is asked. */
export function readPlaceCode(text: string): PlaceCodeReading {
  const code = normalisePlaceCode(text);
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return { kind: 'mistyped', fault: 'character' };
  if (code.length !== PLACE_CODE_LENGTH) return { kind: 'mistyped', fault: 'length' };
  return weightedSum(values) === 0 ? { kind: 'ok', code } : { kind: 'mistyped', fault: 'check' };
}

/** Groups of four for reading and typing: 7K3M 9QRT 2WXA. */
export function formatPlaceCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
