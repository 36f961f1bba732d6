import { type CborFault, decodeCbor } from './cbor-decode.ts';
import { type CborValue, encodeCbor } from './cbor-encode.ts';
import { fault, ok, type Reading } from './reading.ts';

/** COSE_Sign1 (RFC 9052 §4.2) without its tag, with Ed25519 and a key id, and nothing else in the headers. */
const HEADER = { algorithm: 1, keyId: 4 } as const;
/** EdDSA, which RFC 9053 gives to Ed25519. RFC 9864 calls the same signature −19; version 1 writes −8 alone, so that there is one spelling. */
const EDDSA = -8;

export const KEY_ID_LENGTH = 4;
export const SIGNATURE_LENGTH = 64;

export interface CoseSign1 {
  readonly keyId: Uint8Array;
  readonly payload: Uint8Array;
  /** The bytes that the signature is over: Sig_structure of RFC 9052 §4.4 with no external data. */
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

export type CoseFault = CborFault | 'structure' | 'header' | 'algorithm';

function protectedHeader(keyId: Uint8Array): Uint8Array {
  return encodeCbor(
    new Map<number, CborValue>([
      [HEADER.algorithm, EDDSA],
      [HEADER.keyId, keyId],
    ]),
  );
}

function sigStructure(header: Uint8Array, payload: Uint8Array): Uint8Array {
  return encodeCbor(['Signature1', header, new Uint8Array(0), payload]);
}

/** What the holder of the key named must sign. */
export function messageToSign(keyId: Uint8Array, payload: Uint8Array): Uint8Array {
  return sigStructure(protectedHeader(keyId), payload);
}

export function encodeCoseSign1(keyId: Uint8Array, payload: Uint8Array, signature: Uint8Array): Uint8Array {
  return encodeCbor([protectedHeader(keyId), new Map(), payload, signature]);
}

/** Takes a credential apart without believing it: the signature is not checked here. */
export function decodeCoseSign1(bytes: Uint8Array): Reading<CoseSign1, CoseFault> {
  const outer = decodeCbor(bytes);
  if (outer.kind === 'fault') return outer;
  const parts = readParts(outer.value);
  if (parts === undefined) return fault('structure');
  const header = decodeCbor(parts.header);
  if (header.kind === 'fault') return header;
  const keyId = readHeader(header.value);
  if (typeof keyId === 'string') return fault(keyId);
  return ok({ ...parts, keyId, message: sigStructure(parts.header, parts.payload) });
}

function readParts(value: CborValue) {
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  const [header, unprotectedHeader, payload, signature] = value as readonly CborValue[];
  if (!(header instanceof Uint8Array) || !(payload instanceof Uint8Array)) return undefined;
  if (!(unprotectedHeader instanceof Map) || unprotectedHeader.size > 0) return undefined;
  if (!(signature instanceof Uint8Array) || signature.length !== SIGNATURE_LENGTH) return undefined;
  return { header, payload, signature };
}

function readHeader(header: CborValue): Uint8Array | 'header' | 'algorithm' {
  if (!(header instanceof Map)) return 'header';
  const algorithm = header.get(HEADER.algorithm);
  const keyId = header.get(HEADER.keyId);
  if (typeof algorithm === 'number' && algorithm !== EDDSA) return 'algorithm';
  const isComplete = header.size === 2 && algorithm === EDDSA;
  return isComplete && keyId instanceof Uint8Array && keyId.length === KEY_ID_LENGTH ? keyId : 'header';
}
