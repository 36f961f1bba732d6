import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { PAPER_CODE_LENGTH } from '@health-code/shared/card/paper-code';
import { type DocumentKey, documentKey } from '@health-code/shared/identity/document-key';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import { placeCodeFromBytes } from '@health-code/shared/place/place-code';
import { SCREEN_VALUE_LENGTH } from '@health-code/shared/place/screen-code';
import { crockford, ID_LENGTH } from '@health-code/shared/text/crockford';
import type { KeyRing } from './key-ring.ts';

/** 80 bits: a person has a handful of reasons, and nobody finds another's by trying. */
const REASON_LENGTH = 16;

/**
 * Ids and look-ups by keyed hash (HMAC-SHA-256). They are deterministic, so the same document is the same person and a
 * retry is the same write; and without the key nobody can go from a number to an id or try numbers until one fits.
 */
export interface KeyedIds {
  /** A login: whoever a provider says that it is. */
  login(provider: string, subject: string): string;
  /** Whose document it is: the one way from a document to a person, however the document is written. */
  person(document: Pick<IdentityDocument, 'type' | 'number' | 'nationality'>): PersonId;
  /** The same for a key as it is, for whoever looks for people who were known by another. */
  personByKey(key: DocumentKey): PersonId;
  /** An id for one intention of one account: what an idempotency key stands for. */
  intention(accountId: string, key: string, ...scope: string[]): string;
  placeCode(placeId: string, entranceId: string, version: number): string;
  /** What a screen at an entrance shows beside its code in one step. */
  screenValue(code: string, step: number): string;
  otp(phone: string, otp: string): string;
  /** Where requests come from: no address is stored. */
  address(address: string): string;
  /** The id of a city's card: its number is stored nowhere. */
  cityCard(city: string, number: string): string;
  /** The code of a paper card, for one intention. */
  paperCode(personId: string, key: string): string;
  /** What is stored of an invitation of an official, and of the token of their session. */
  officeSecret(text: string): string;
  /** A digest of a request, to tell a retry from another request under the same key. */
  fingerprint(value: unknown): string;
  /** The opaque name of a reason: it leads whoever has the person's facts back to the one behind it, and tells nobody else anything. */
  reason(personId: string, code: string, factId: string): string;
}

export function createKeyedIds(keys: KeyRing): KeyedIds {
  const id = (...parts: string[]) => crockford(mac(keys.lookup, parts), ID_LENGTH);
  const personByKey = ({ type, number, nationality }: DocumentKey) =>
    personIdSchema.parse(id('person', type, number, nationality));
  return {
    // The first word is that of a time when an account was what its only login is.
    login: (provider, subject) => id('account', provider, subject),
    person: (document) => personByKey(documentKey(document)),
    personByKey,
    intention: (accountId, key, ...scope) => id('intention', accountId, key, ...scope),
    placeCode: (placeId, entranceId, version) =>
      placeCodeFromBytes(mac(keys['place-code'], [placeId, entranceId, String(version)])),
    cityCard: (city, number) => id('city-card', city, number),
    paperCode: (personId, key) => crockford(mac(keys['place-code'], ['paper', personId, key]), PAPER_CODE_LENGTH),
    screenValue: (code, step) =>
      crockford(mac(keys['place-code'], ['screen', code, String(step)]), SCREEN_VALUE_LENGTH),
    address: (address) => id('address', address),
    otp: (phone, otp) => mac(keys.otp, [phone, otp]).toString('base64url'),
    reason: (personId, code, factId) => crockford(mac(keys.lookup, ['reason', personId, code, factId]), REASON_LENGTH),
    officeSecret: (text) => id('office-secret', text),
    fingerprint: (value) => id('fingerprint', JSON.stringify(value)),
  };
}

/** HMAC-SHA-256. Parts are length-prefixed, so that no two lists of parts run together into the same bytes. */
export function mac(key: KeyObject, parts: readonly string[]): Buffer {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:${part}`);
  return hmac.digest();
}

/** Compares two digests without telling by its duration where they differ. */
export function sameDigest(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
