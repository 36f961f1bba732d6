import { RETIRED, REVOKED, SHANGHAI, STRANGER } from './bundle.ts';
import { addGroupOrder, craftText, flip, HENAN, NOON, type Recipe, replace } from './craft.ts';
import { CLAIMS } from './refused-claims.ts';
import { ENCODINGS } from './refused-encodings.ts';
import { HEADERS } from './refused-headers.ts';
import { crafted, unreadable, untrusted, type VectorCase, written } from './vector-case.ts';

const HOUR = 3_600_000;

/** Codes that let nobody in, whatever they say. Payloads and headers are spoilt before they are signed, so that nothing but the fault itself can refuse them. */
export const REFUSED: readonly VectorCase[] = [
  ...texts(),
  ...ENCODINGS,
  ...HEADERS,
  ...CLAIMS,
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
    of('another version of ours in lower case', `jkm12:${body.toLowerCase()}`, 'other-version'),
    of('a zero before the number of the version', `JKM01:${body}`, 'other-version'),
    of('no number of a version', `JKM:${body}`, 'foreign-scheme'),
    of('a letter after the number of the version', `JKM1A:${body}`, 'foreign-scheme'),
    of('a colon first', `:${body}`, 'no-scheme'),
    of('a scheme that begins with a digit', `1JKM:${body}`, 'no-scheme'),
    of('a scheme in full-width letters', `ＪＫＭ1:${body}`, 'no-scheme'),
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
    of('240 characters, which no bytes have', good + '0'.repeat(240 - good.length), 'base45-length'),
    of('241 characters', good + '0'.repeat(241 - good.length), 'too-long'),
    of('twice', good + good, 'too-long'),
    of('400 characters in lower case', `JKM1:${'a'.repeat(395)}`, 'not-base45'),
    of('121 characters of two UTF-16 units each', `JKM1:${'𬭩'.repeat(121)}`, 'not-base45'),
  ];
}

/** Bit flips after signing; the credential begins with 14 bytes of COSE, its payload follows. */
function flips(): VectorCase[] {
  const of = (field: string, at: number, reason: string) =>
    crafted(`a bit flipped in the ${field}`, { credential: flip(at) }, 0, untrusted(reason));
  return [
    of('key id', 7, 'unknown-key'),
    of('issuer', 14 + 5, 'signature'),
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
    of(
      'a city of another province, whose code ends with a zero',
      { key: SHANGHAI, claims: { issuer: '4110' } },
      'issuer-not-allowed',
    ),
    of('a province whose code ends with a zero', { claims: { issuer: '50' } }, 'issuer-not-allowed'),
    of(
      'an end in two bytes, as it is spelt shortest',
      { payload: replace('1a638842e0', '19ffff') },
      'key-not-in-force',
    ),
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
