import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { fromBase45, toBase45 } from '@health-code/shared/code/base45';
import { concatBytes } from '@health-code/shared/code/bytes';
import { decodeCbor } from '@health-code/shared/code/cbor-decode';
import { type CborValue, encodeCbor } from '@health-code/shared/code/cbor-encode';
import type { Claims } from '@health-code/shared/code/claims';
import { issuedAt } from '@health-code/shared/code/lifetime';

/** The same facts in a code of another kind, without rotation: neither of them has any. */
export interface RivalCode {
  readonly text: string;
  readonly mode: 'Alphanumeric' | 'Byte';
  /** Reads the text and checks the signature, as a verifier does; false when it is wrong. */
  verify(): boolean;
}

const KEY_ID = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
const seconds = (at: number | null) => (at === null ? null : at / 1000);

/** ES256 with the short form of signatures that JOSE and COSE want. */
function es256() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    sign: (message: Uint8Array) => sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    verify: (message: Uint8Array, signature: Uint8Array) =>
      verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature),
  };
}

/** A compact JWS (RFC 7515) over a JWT with short names. */
export function jwsCode(claims: Claims): RivalCode {
  const key = es256();
  const { issuer, expiresAt, colour, doses, sampledHour, handle, identity } = claims;
  const header = { alg: 'ES256', kid: Buffer.from(KEY_ID.subarray(0, 4)).toString('hex') };
  const payload = {
    ...{ iss: issuer, iat: seconds(issuedAt(claims)), exp: seconds(expiresAt) },
    ...{ sub: Buffer.from(handle).toString('base64url'), colour, test: seconds(sampledHour), doses },
    ...{ name: identity.surname, doc: identity.documentStart + identity.documentEnd },
  };
  const part = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
  const signed = `${part(header)}.${part(payload)}`;
  const text = `${signed}.${key.sign(Buffer.from(signed)).toString('base64url')}`;
  return { text, mode: 'Byte', verify: () => readJws(text, key.verify) };
}

type Check = (message: Uint8Array, signature: Uint8Array) => boolean;

function readJws(text: string, check: Check): boolean {
  const [header = '', payload = '', signature = ''] = text.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  const isGenuine = check(Buffer.from(`${header}.${payload}`), Buffer.from(signature, 'base64url'));
  return isGenuine && read(header).alg === 'ES256' && read(payload).exp > 0;
}

/** The layers of the EU's certificate: Base45 of zlib of COSE_Sign1 with ES256. Integers for its text keys, in its favour. */
export function dccCode(claims: Claims): RivalCode {
  const key = es256();
  const header = encodeCbor(
    new Map<number, CborValue>([
      [1, -7],
      [4, KEY_ID],
    ]),
  );
  const payload = encodeCbor(dccClaims(claims));
  const message = encodeCbor(['Signature1', header, new Uint8Array(0), payload]);
  const signature = Uint8Array.from(key.sign(message));
  const cose = concatBytes(Uint8Array.of(0xd2), encodeCbor([header, new Map(), payload, signature]));
  const text = `HC1:${toBase45(Uint8Array.from(deflateSync(cose, { level: 9 })))}`;
  return { text, mode: 'Alphanumeric', verify: () => readDcc(text, key.verify) };
}

function dccClaims(claims: Claims): CborValue {
  const { issuer, expiresAt, colour, doses, sampledHour, handle, identity } = claims;
  const facts: CborValue[] = [colour, seconds(sampledHour), doses, handle, identity.surname];
  const certificate = new Map([...facts, identity.documentStart + identity.documentEnd].map((fact, at) => [at, fact]));
  return new Map<number, CborValue>([
    [1, issuer],
    [4, seconds(expiresAt)],
    [6, seconds(issuedAt(claims))],
    [-260, new Map([[1, certificate]])],
  ]);
}

function readDcc(text: string, check: Check): boolean {
  const bytes = fromBase45(text.slice('HC1:'.length));
  if (bytes.kind === 'fault') return false;
  const cose = decodeCbor(Uint8Array.from(inflateSync(bytes.value)).subarray(1));
  if (cose.kind === 'fault' || !Array.isArray(cose.value)) return false;
  const [header, , payload, signature] = cose.value as Uint8Array[];
  if (header === undefined || payload === undefined || signature === undefined) return false;
  const isRead = decodeCbor(header).kind === 'ok' && decodeCbor(payload).kind === 'ok';
  return isRead && check(encodeCbor(['Signature1', header, new Uint8Array(0), payload]), signature);
}
