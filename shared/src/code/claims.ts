import { ISSUING_DIVISION } from '../division/issuing-division.ts';
import { CODE_COLOURS, type CodeColour } from '../rules/colour.ts';
import type { EpochMs } from '../time/shanghai.ts';
import { MS_PER_HOUR } from '../time/units.ts';
import { type CborFault, decodeCbor } from './cbor-decode.ts';
import { type CborMap, type CborValue, encodeCbor } from './cbor-encode.ts';
import { HANDLE_LENGTH } from './handle.ts';
import { type IdentityHint, readIdentityHint, writeIdentityHint } from './identity-hint.ts';
import { issuedAt, type Lifetime, MAX_STEPS } from './lifetime.ts';
import { fault, ok, type Reading } from './reading.ts';

/** Doses beyond are written as this many. */
export const MAX_DOSES = 7;
/** A negative test older than 255 hours is left out: no rule asks for so old a one. */
export const MAX_TEST_HOURS = 255;
export const ANCHOR_LENGTH = 10;

/** CWT claims (RFC 8392): two registered ones, and one in the range for private use that holds ours as an array. */
const CLAIM = { issuer: 1, expires: 4, code: -65537 } as const;

/** What an issuer says about a person in one credential. */
export interface Claims extends Lifetime {
  /** Division code of the issuing region, two digits (province) or four (city). */
  readonly issuer: string;
  readonly colour: CodeColour;
  /** Doses of vaccine, 0 to 7; 7 stands for more, too. */
  readonly doses: number;
  /** The beginning of the hour in which the latest negative test was sampled; null without one in the last 255 hours. */
  readonly sampledHour: EpochMs | null;
  /** The person's id, encrypted by the issuer for itself; different in every credential. */
  readonly handle: Uint8Array;
  readonly identity: IdentityHint;
  /** The end of the hash chain whose values the holder shows. */
  readonly anchor: Uint8Array;
}

/** The CWT claims set. Throws a RangeError for claims that no credential may make. */
export function encodeClaims(claims: Claims): Uint8Array {
  const { issuer, expiresAt, steps, colour, doses, handle, identity, anchor } = claims;
  const status = CODE_COLOURS.indexOf(colour) * (MAX_DOSES + 1) + Math.max(0, Math.min(MAX_DOSES, doses));
  const code = [steps, status, hoursSinceSampling(claims), handle, writeIdentityHint(identity), anchor];
  const encoded = encodeCbor(
    new Map<number, CborValue>([
      [CLAIM.issuer, issuer],
      [CLAIM.expires, expiresAt / 1000],
      [CLAIM.code, code],
    ]),
  );
  if (decodeClaims(encoded).kind === 'fault') throw new RangeError('claims that no credential may make');
  return encoded;
}

const hourOf = (at: EpochMs): number => Math.floor(at / MS_PER_HOUR);

function hoursSinceSampling(claims: Claims): number | null {
  if (claims.sampledHour === null) return null;
  const hours = hourOf(issuedAt(claims)) - hourOf(claims.sampledHour);
  return hours > MAX_TEST_HOURS ? null : Math.max(0, hours);
}

/** Reads a claims set; anything that {@link encodeClaims} would not have written is a fault. */
export function decodeClaims(bytes: Uint8Array): Reading<Claims, CborFault | 'claims'> {
  const decoded = decodeCbor(bytes);
  if (decoded.kind === 'fault') return decoded;
  const claims = decoded.value instanceof Map ? readClaims(decoded.value) : undefined;
  return claims === undefined ? fault('claims') : ok(claims);
}

function readClaims(map: CborMap): Claims | undefined {
  const issuer = map.get(CLAIM.issuer);
  const expires = map.get(CLAIM.expires);
  const code = map.get(CLAIM.code);
  if (map.size !== 3 || typeof issuer !== 'string' || !ISSUING_DIVISION.test(issuer)) return undefined;
  if (typeof expires !== 'number' || !Array.isArray(code) || code.length !== 6) return undefined;
  const rest = readCode(expires * 1000, code);
  return rest === undefined ? undefined : { issuer, ...rest };
}

function readCode(expiresAt: EpochMs, code: readonly CborValue[]): Omit<Claims, 'issuer'> | undefined {
  const [steps, status, testHours, handle, identityText, anchor] = code;
  if (!isWithin(steps, 1, MAX_STEPS) || !isWithin(status, 0, CODE_COLOURS.length * (MAX_DOSES + 1) - 1))
    return undefined;
  const lifetime = { expiresAt, steps };
  const identity = typeof identityText === 'string' ? readIdentityHint(identityText) : undefined;
  const isTest = testHours === null || isWithin(testHours, 0, MAX_TEST_HOURS);
  if (issuedAt(lifetime) < 0 || identity === undefined || !isTest) return undefined;
  if (!isBytes(handle, HANDLE_LENGTH) || !isBytes(anchor, ANCHOR_LENGTH)) return undefined;
  return {
    ...lifetime,
    colour: CODE_COLOURS[Math.floor(status / (MAX_DOSES + 1))] as CodeColour,
    doses: status % (MAX_DOSES + 1),
    sampledHour: testHours === null ? null : (hourOf(issuedAt(lifetime)) - testHours) * MS_PER_HOUR,
    handle,
    identity,
    anchor,
  };
}

function isWithin(value: CborValue | undefined, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function isBytes(value: CborValue | undefined, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}
