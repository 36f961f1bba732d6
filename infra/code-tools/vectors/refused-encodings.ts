import { concatBytes } from '@health-code/shared/code/bytes';
import { append, bytesOf, type Change, craftText, cut, replace } from './craft.ts';
import { crafted, unreadable, type VectorCase, written } from './vector-case.ts';

const whole = (name: string, change: Change, reason: string) =>
  crafted(name, { credential: change }, 0, unreadable(reason));
/** Another whole credential. */
const instead = (name: string, hex: string, reason: string) => whole(name, () => bytesOf(hex), reason);
const signed = (name: string, change: Change, reason: string) =>
  crafted(name, { payload: change }, 0, unreadable(reason));
/** The code's first three items are 18f0, 03 and 06; another byte string in the place of the second. */
const item = (name: string, hex: string, reason: string) =>
  signed(name, replace('8618f00306', `8618f0${hex}06`), reason);

/** What is no CBOR, or not the one spelling of it. What is in the payload is signed rightly. */
export const ENCODINGS: readonly VectorCase[] = [...credentials(), ...heads(), ...maps(), ...depths()];

function credentials(): VectorCase[] {
  return [
    written('a quarter missing', craftText({}).slice(0, 170), 0, unreadable('truncated')),
    written('eleven bytes, no credential', 'JKM1:00000000000000000', 0, unreadable('truncated')),
    whole('its last byte missing', cut(1), 'truncated'),
    whole('a byte after the credential', append('00'), 'trailing-bytes'),
    whole('the tag of COSE_Sign1', (bytes) => concatBytes(bytesOf('d2'), bytes), 'unsupported-type'),
    whole('an array of unknown length', replace('8449', '9f49'), 'unsupported-type'),
    whole('five parts', (bytes) => concatBytes(bytesOf('85'), bytes.subarray(1), bytesOf('00')), 'structure'),
    instead('a map for an array', 'a10102', 'structure'),
    instead('null for a payload', `8441a0a0f65840${'00'.repeat(64)}`, 'structure'),
    instead('a text for a protected header', `8461a0a040 5840${'00'.repeat(64)}`, 'not-utf8'),
    instead('null for the unprotected header', `8441a0f640 5840${'00'.repeat(64)}`, 'structure'),
    whole('a header length longer than needed', replace('8449', '845809'), 'not-canonical'),
    whole('a length of four gigabytes', replace('8449', '845affffffff'), 'truncated'),
    signed('a byte after the claims', append('00'), 'trailing-bytes'),
    signed('claims cut short', cut(1), 'truncated'),
    signed('claims as an array', () => bytesOf('80'), 'claims'),
  ];
}

function heads(): VectorCase[] {
  return [
    signed('a number longer than needed', replace('8618f003', '8618f01803'), 'not-canonical'),
    signed('an end in four bytes where two are enough', replace('1a638842e0', '1a0000ffff'), 'not-canonical'),
    signed('an end in eight bytes', replace('1a638842e0', '1b00000000638842e0'), 'unsupported-type'),
    item('a decimal number', 'f95b80', 'unsupported-type'),
    item('true', 'f5', 'unsupported-type'),
    item('undefined', 'f7', 'unsupported-type'),
    item('a simple value of two bytes', 'f8ff', 'unsupported-type'),
    item('a tag', 'c103', 'unsupported-type'),
    ...['1c', '3d', '5e', '7c', '9d', 'be'].map((head) => item(`the reserved head ${head}`, head, 'unsupported-type')),
    item('bytes of unknown length', '5f4103ff', 'unsupported-type'),
    item('a text of unknown length', '7f6103ff', 'unsupported-type'),
    item('a map of unknown length', 'bfff', 'unsupported-type'),
    item('a break where nothing was begun', 'ff', 'unsupported-type'),
    signed('a head whose argument is cut short', () => bytesOf('a30164343130310419ff'), 'truncated'),
    signed('a surname that is no UTF-8', replace('e78e8b', 'e78e41'), 'not-utf8'),
    signed('a surname in an overlong form', replace('e78e8b', 'e0819f'), 'not-utf8'),
    signed('half a pair of surrogates', replace('e78e8b', 'eda080'), 'not-utf8'),
  ];
}

function maps(): VectorCase[] {
  return [
    signed('a claim twice', replace('a30164', 'a4 0102 0164'), 'duplicate-key'),
    signed('a claim again after another', () => bytesOf('a3 0102 0403 0102'), 'unsorted-keys'),
    signed('claims out of order', () => bytesOf('a2041a638833600162343f'), 'unsorted-keys'),
    signed('a negative key before another', () => bytesOf('a2 2000 0100'), 'unsorted-keys'),
    signed('a text key', replace('a30164', 'a3613164'), 'unsupported-type'),
    signed('a text key that is no UTF-8', () => bytesOf('a161ff00'), 'not-utf8'),
    signed('an array as key', () => bytesOf('a1810000'), 'unsupported-type'),
  ];
}

function depths(): VectorCase[] {
  return [
    instead('nested too deep', `${'81'.repeat(40)}00`, 'too-deep'),
    instead('a value at depth 4', '8181818100', 'structure'),
    instead('a value at depth 5', '818181818100', 'too-deep'),
    instead('nothing at depth 5', '8181818181', 'too-deep'),
    instead('nothing at depth 4', '81818181', 'truncated'),
    instead('an empty array at depth 4', '8181818180', 'structure'),
    item('depth 4 within the claims', '818100', 'claims'),
    item('depth 5 within the claims', '81818100', 'too-deep'),
    item('a key at depth 5 within the claims', '8181a10000', 'too-deep'),
  ];
}
