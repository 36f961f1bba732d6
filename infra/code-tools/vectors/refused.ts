import { concatBytes } from '@health-code/shared/code/bytes';
import { RETIRED, REVOKED, SHANGHAI, STRANGER } from './bundle.ts';
import {
  addGroupOrder,
  append,
  bytesOf,
  type Change,
  craftText,
  cut,
  flip,
  HENAN,
  NOON,
  type Recipe,
  replace,
} from './craft.ts';
import { crafted, type VectorCase, written } from './vector-case.ts';

const HOUR = 3_600_000;
const unreadable = (reason: string) => ({ verdict: 'unreadable' as const, reason });
const untrusted = (reason: string) => ({ verdict: 'untrusted' as const, reason });

/** Codes that let nobody in, whatever they say. Payloads and headers are spoilt before they are signed, so that nothing but the fault itself can refuse them. */
export const REFUSED: readonly VectorCase[] = [
  ...texts(),
  ...encodings(),
  ...headers(),
  ...claims(),
  ...flips(),
  ...signatures(),
  ...chains(),
  ...times(),
];

function texts(): VectorCase[] {
  const of = (name: string, text: string, reason: string) => written(name, text, 0, unreadable(reason));
  const good = craftText({});
  const body = good.slice(5);
  return [
    of('nothing', '', 'empty'),
    of('the prefix alone', 'JKM1:', 'truncated'),
    of('a word', 'HELLO', 'no-scheme'),
    of('a place code', '7K3M9QRT2WXA', 'no-scheme'),
    of('an EU certificate', 'HC1:6BFOXN', 'foreign-scheme'),
    of("another system's code", `JKT1:${body}`, 'foreign-scheme'),
    of('a link', 'https://code.example.org/p/7K3M9QRT2WXA?v=1', 'foreign-scheme'),
    of("a super-app's link", 'weixin://dl/business/?t=x', 'foreign-scheme'),
    of('a long link', `https://example.org/${'a'.repeat(400)}`, 'foreign-scheme'),
    of('another version of ours', `JKM2:${body}`, 'other-version'),
    of('without its prefix', body, 'no-scheme'),
    of('lower case', good.toLowerCase(), 'not-base45'),
    of('a lower-case prefix', `jkm1:${body}`, 'not-base45'),
    of('one lower-case letter', `${good.slice(0, -1)}a`, 'not-base45'),
    of('a character that Base45 has not', `JKM1:${body.slice(0, 50)}#${body.slice(51)}`, 'not-base45'),
    of('a line feed at the end', `${good}\n`, 'not-base45'),
    of('full-width letters', `JKM1:${'Ａ'.repeat(30)}`, 'not-base45'),
    of('a space before', ` ${good}`, 'no-scheme'),
    of('a single character left over', `JKM1:${body.slice(0, 121)}`, 'base45-length'),
    of('a group of three beyond two bytes', `JKM1:GGW${body.slice(3)}`, 'base45-overflow'),
    of('a group of two beyond one byte', `JKM1:${body.slice(0, 225)}V5`, 'base45-overflow'),
    of('241 characters', good + '0'.repeat(241 - good.length), 'too-long'),
    of('twice', good + good, 'too-long'),
  ];
}

function encodings(): VectorCase[] {
  const whole = (name: string, change: Change, reason: string) =>
    crafted(name, { credential: change }, 0, unreadable(reason));
  const signed = (name: string, change: Change, reason: string) =>
    crafted(name, { payload: change }, 0, unreadable(reason));
  return [
    written('a quarter missing', craftText({}).slice(0, 170), 0, unreadable('truncated')),
    written('eleven bytes, no credential', 'JKM1:00000000000000000', 0, unreadable('truncated')),
    whole('its last byte missing', cut(1), 'truncated'),
    whole('a byte after the credential', append('00'), 'trailing-bytes'),
    whole('the tag of COSE_Sign1', (bytes) => concatBytes(bytesOf('d2'), bytes), 'unsupported-type'),
    whole('an array of unknown length', replace('8449', '9f49'), 'unsupported-type'),
    whole('five parts', (bytes) => concatBytes(bytesOf('85'), bytes.subarray(1), bytesOf('00')), 'structure'),
    whole('a map for an array', () => bytesOf('a10102'), 'structure'),
    whole('a header length longer than needed', replace('8449', '845809'), 'not-canonical'),
    whole('a length of four gigabytes', replace('8449', '845affffffff'), 'truncated'),
    whole('nested too deep', () => bytesOf(`${'81'.repeat(40)}00`), 'too-deep'),
    signed('a byte after the claims', append('00'), 'trailing-bytes'),
    signed('claims cut short', cut(1), 'truncated'),
    signed('a number longer than needed', replace('8618f003', '8618f01803'), 'not-canonical'),
    signed('a claim twice', replace('a30164', 'a4 0102 0164'), 'duplicate-key'),
    signed('claims out of order', () => bytesOf('a2041a638833600162343f'), 'unsorted-keys'),
    signed('claims as an array', () => bytesOf('80'), 'claims'),
    signed('a decimal number', replace('8618f003', '86f95b8003'), 'unsupported-type'),
    signed('true', replace('8618f003', '8618f0f5'), 'unsupported-type'),
    signed('a text key', replace('a30164', 'a3613164'), 'unsupported-type'),
    signed('a surname that is no UTF-8', replace('e78e8b', 'e78e41'), 'not-utf8'),
    signed('a surname in an overlong form', replace('e78e8b', 'e0819f'), 'not-utf8'),
  ];
}

function headers(): VectorCase[] {
  const kid = Buffer.from(HENAN.keyId).toString('hex');
  const of = (name: string, hex: string, reason: string) =>
    crafted(name, { header: () => bytesOf(hex) }, 0, unreadable(reason));
  return [
    of('ES256', `a2012604 44${kid}`, 'algorithm'),
    of("Ed25519 by RFC 9864's number", `a2013204 44${kid}`, 'algorithm'),
    of('no algorithm', `a10444${kid}`, 'header'),
    of('no key', 'a10127', 'header'),
    of('a key id of three bytes', `a201270443${kid.slice(2)}`, 'header'),
    of('a critical header', `a30127028101 0444${kid}`, 'header'),
    of('an empty header', '', 'truncated'),
    crafted('something in the unprotected header', { unprotected: bytesOf('a10127') }, 0, unreadable('structure')),
    crafted('a signature of 63 bytes', { signature: cut(1) }, 0, unreadable('structure')),
  ];
}

/** Claims that no issuer makes, rightly signed. The payload begins a3 01 64 "4101" 04 1a …, the code array 86 18f0 03 06 51 … */
function claims(): VectorCase[] {
  const of = (name: string, from: string, to: string) =>
    crafted(name, { payload: replace(from, to) }, 0, unreadable('claims'));
  return [
    of('grey', '8618f00306', '8618f0181806'),
    of('an issuer of three digits', '016434313031', '0163343130'),
    of('an issuer that is no number', '016434313031', '016441424344'),
    of('no steps', '8618f003', '860003'),
    of('a chain of 241 steps', '8618f003', '8618f103'),
    of('a test 256 hours ago', '8618f00306', '8618f003190100'),
    of('a test before it was issued', '8618f00306', '8618f00320'),
    of('a handle of 16 bytes', '51a0', '50'),
    of('no surname', '6734313258e78e8b', '6434313258'),
    of('one more claim', 'a30164', 'a400000164'),
    of('a seventh item', '8618f003', '8718f00003'),
  ];
}

/** Bit flips after signing; the credential begins with 14 bytes of COSE, its payload follows. */
function flips(): VectorCase[] {
  const of = (field: string, at: number, reason: string) =>
    crafted(`a bit flipped in the ${field}`, { credential: flip(at) }, 0, untrusted(reason));
  return [
    of('key id', 7, 'unknown-key'),
    of('issuer', 14 + 6, 'signature'),
    of('end', 14 + 12, 'signature'),
    of('doses', 14 + 21, 'signature'),
    of('test', 14 + 22, 'signature'),
    of('handle', 14 + 30, 'signature'),
    of('document', 14 + 43, 'signature'),
    crafted(
      'a bit flipped in the number of steps',
      { claims: { steps: 100, expiresAt: NOON + 3_000_000 }, credential: flip(14 + 20) },
      0,
      untrusted('signature'),
    ),
    of('anchor', -70, 'signature'),
    of('first half of the signature', -64, 'signature'),
    of('second half of the signature', -32, 'signature'),
    crafted(
      'yellow made green',
      { claims: { colour: 'yellow' }, credential: replace('8618f00b', '8618f003') },
      0,
      untrusted('signature'),
    ),
    crafted(
      'an end put off',
      { credential: (bytes) => bytes.map((byte, at) => (at === 14 + 11 ? byte + 1 : byte)) },
      0,
      untrusted('signature'),
    ),
  ];
}

function signatures(): VectorCase[] {
  const of = (name: string, recipe: Recipe, reason: string) => crafted(name, recipe, 0, untrusted(reason));
  return [
    of('a key that nobody trusts', { key: STRANGER }, 'unknown-key'),
    of("the right key id, a stranger's signature", { key: { ...STRANGER, keyId: HENAN.keyId } }, 'signature'),
    of('a signature of zeros', { signature: () => new Uint8Array(64) }, 'signature'),
    of('the malleable signature, S + L', { signature: addGroupOrder }, 'signature'),
    of('a key used outside its region', { key: SHANGHAI }, 'issuer-not-allowed'),
    of('a city by a key of another province', { key: SHANGHAI, claims: { issuer: '13' } }, 'issuer-not-allowed'),
    of('a key after its end', { key: RETIRED }, 'key-not-in-force'),
    crafted(
      'a key before its beginning',
      { claims: { expiresAt: Date.parse('2020-01-01T01:59:59.000Z') } },
      0,
      untrusted('key-not-in-force'),
    ),
  ];
}

function chains(): VectorCase[] {
  const of = (name: string, recipe: Recipe, reason: string) => crafted(name, recipe, 300_000, untrusted(reason));
  return [
    of('a bit flipped in the value', { step: 10, value: flip(3) }, 'chain-value'),
    of('an old value with the step of now', { step: 9, writtenStep: 10 }, 'chain-value'),
    of('a value of later with the step of now', { step: 11, writtenStep: 10 }, 'chain-value'),
    of('the anchor with the step of now', { step: 0, writtenStep: 10 }, 'chain-value'),
    of("the value of another holder's chain", { step: 10, seed: new Uint8Array(16) }, 'chain-value'),
    of('a step that the chain does not have', { step: 239, writtenStep: 240 }, 'step-out-of-range'),
    of('the last step there is a byte for', { step: 10, writtenStep: 255 }, 'step-out-of-range'),
    crafted(
      'a step after the end of a short chain',
      { claims: { steps: 2, expiresAt: NOON + 60_000 }, step: 1, writtenStep: 2 },
      0,
      untrusted('step-out-of-range'),
    ),
  ];
}

function times(): VectorCase[] {
  const of = (
    name: string,
    step: number,
    ms: number,
    expected: VectorCase['expected'],
    claims: Recipe['claims'] = {},
  ) => crafted(name, { step, claims }, ms, expected);
  return [
    of('a picture, 60 s after its step began', 10, 360_000, { verdict: 'replayed', facts: { clockSkewMs: 30_000 } }),
    of('a picture of an hour ago', 0, HOUR, { verdict: 'replayed', facts: { step: 0, ageSeconds: 3600 } }),
    of('a step a millisecond too far ahead', 10, 239_999, {
      verdict: 'not-yet-valid',
      reason: 'step',
      facts: { clockSkewMs: -60_001 },
    }),
    of('the last step at the beginning', 239, 0, { verdict: 'not-yet-valid', reason: 'step' }),
    of('a millisecond before the tolerance', 0, -60_001, { verdict: 'not-yet-valid', reason: 'credential' }),
    of('issued tomorrow', 0, -24 * HOUR, { verdict: 'not-yet-valid', reason: 'credential' }),
    of('at its end', 239, 2 * HOUR, { verdict: 'expired', facts: { expiresAt: '2022-12-01T06:00:00.000Z' } }),
    of('a day after its end', 239, 26 * HOUR, { verdict: 'expired' }),
    of('expired before it is replayed', 0, 2 * HOUR, { verdict: 'expired' }),
    of('a red code expires, too', 239, 2 * HOUR, { verdict: 'expired', facts: { colour: 'red' } }, { colour: 'red' }),
    crafted('revoked', REVOKED, 0, { verdict: 'revoked', facts: { identity: { surname: '李' } } }),
    crafted('revoked, and its picture', REVOKED, 60_000, { verdict: 'replayed' }),
    crafted('a gate with a bundle past its end', {}, 8 * 24 * HOUR, untrusted('bundle-too-old')),
  ];
}
