import { append, bytesOf, cut, HENAN } from './craft.ts';
import { crafted, unreadable, type VectorCase } from './vector-case.ts';

const kid = Buffer.from(HENAN.keyId).toString('hex');
const of = (name: string, hex: string, reason: string) =>
  crafted(name, { header: () => bytesOf(hex) }, 0, unreadable(reason));

/** Protected headers that version 1 does not have, rightly signed; the right one is a2 01 27 04 44 and the key id. */
export const HEADERS: readonly VectorCase[] = [
  of('ES256', `a2012604 44${kid}`, 'algorithm'),
  of("Ed25519 by RFC 9864's number", `a2013204 44${kid}`, 'algorithm'),
  of('another algorithm, and no key', 'a10126', 'algorithm'),
  of('another algorithm, and a critical header', `a3012602 8101 0444${kid}`, 'algorithm'),
  of('no algorithm', `a10444${kid}`, 'header'),
  of('null for an algorithm', `a201f60444${kid}`, 'header'),
  of('a text for an algorithm', `a20165 4564445341 0444${kid}`, 'header'),
  of('an algorithm longer than needed', `a2013807 0444${kid}`, 'not-canonical'),
  of('no key', 'a10127', 'header'),
  of('a key id of three bytes', `a201270443${kid.slice(2)}`, 'header'),
  of('a key id of five bytes', `a201270445${kid}00`, 'header'),
  of('a key id as a text', 'a20127046441424344', 'header'),
  of('a key id as a number', `a20127041a${kid}`, 'header'),
  of('null for a key id', 'a2012704f6', 'header'),
  of('a critical header', `a30127028101 0444${kid}`, 'header'),
  of('an empty map as header', 'a0', 'header'),
  of('an array as header', '820127', 'header'),
  of('an empty header', '', 'truncated'),
  crafted('a byte after the header', { header: append('00') }, 0, unreadable('trailing-bytes')),
  crafted('something in the unprotected header', { unprotected: bytesOf('a10127') }, 0, unreadable('structure')),
  crafted('a signature of 63 bytes', { signature: cut(1) }, 0, unreadable('structure')),
  crafted('a signature of 65 bytes', { signature: append('00') }, 0, unreadable('structure')),
];
