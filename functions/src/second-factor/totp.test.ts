import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tracesOf } from '../testing/failure-traces.ts';
import { newTotpSecret, otpauthUri, verifyTotp } from './totp.ts';

/** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
const SECRET = newTotpSecret(Buffer.from('12345678901234567890'));
const VECTORS: readonly [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];
const STEP_SECONDS = 30;
const stepAt = (seconds: number) => Math.floor(seconds / STEP_SECONDS);

/** The step that begins here has the code 050471 of the third vector. */
const BEGIN = 1_111_111_110;
const CODE = '050471';

const tryAt = (seconds: number, code: string = CODE, lastStep?: number) =>
  verifyTotp({ secret: SECRET, code, at: seconds * 1_000, lastStep });
const failureAt = (...given: Parameters<typeof tryAt>) => {
  try {
    return tryAt(...given);
  } catch (error) {
    return error as { code?: string };
  }
};
const refused = expect.objectContaining({ code: 'FACTOR.REFUSED' });
const reused = expect.objectContaining({ code: 'FACTOR.REUSED' });

describe('a code of an authenticator app', () => {
  it.each(VECTORS)('at %i seconds is %s', (seconds, code) => {
    expect(tryAt(seconds, code)).toBe(stepAt(seconds));
  });

  it.each([' 050471', '050 471', '０５０４７１', '０５０　４７１', '050-471', '\u200E050471'])(
    'is read from %j',
    (typed) => {
      expect(tryAt(BEGIN, typed)).toBe(stepAt(BEGIN));
    },
  );

  it.each(['', '050472', '50471', '0504710', '105050471', 'abcdef', '六位数字'])('%j is refused', (typed) => {
    expect(failureAt(BEGIN, typed)).toEqual(refused);
  });

  it('of another secret is refused', () => {
    const other = newTotpSecret(Buffer.from('another secret of 20'));
    expect(() => verifyTotp({ secret: other, code: CODE, at: BEGIN * 1_000, lastStep: undefined })).toThrow(refused);
  });
});

describe('clocks that are apart', () => {
  it.each([
    ['a step behind, at the last moment', -STEP_SECONDS, true],
    ['more than a step behind', -STEP_SECONDS - 0.001, false],
    ['right, at its end', STEP_SECONDS - 0.001, true],
    ['a step ahead, at its end', 2 * STEP_SECONDS - 0.001, true],
    ['more than a step ahead', 2 * STEP_SECONDS, false],
  ])('the server is %s', (_what, offset, isAccepted) => {
    expect(failureAt(BEGIN + offset)).toEqual(isAccepted ? stepAt(BEGIN) : refused);
  });
});

describe('a code that was accepted', () => {
  const step = stepAt(BEGIN);

  it.each([0, STEP_SECONDS - 1, STEP_SECONDS])('is not accepted again %i seconds later', (later) => {
    expect(failureAt(BEGIN + later, CODE, tryAt(BEGIN))).toEqual(reused);
  });

  it('leaves none before it good', () => {
    expect(failureAt(BEGIN, CODE, step + 1)).toEqual(reused);
    expect(failureAt(BEGIN, CODE, step)).toEqual(reused);
    expect(tryAt(BEGIN, CODE, step - 1)).toBe(step);
  });

  it('a wrong one is refused as wrong, whatever was used before', () => {
    expect(failureAt(BEGIN, '000000', step + 1)).toEqual(refused);
  });
});

describe('a secret', () => {
  it('is the base32 of its bytes, whatever buffer they are in', () => {
    const bytes = Buffer.from('..12345678901234567890..').subarray(2, 22);
    expect([newTotpSecret(bytes), SECRET]).toEqual([SECRET, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ']);
  });

  it('is not made of fewer bytes than SHA-1 gives', () => {
    expect(() => newTotpSecret(new Uint8Array(19))).toThrow(RangeError);
  });

  it('is told to an app with whose it is', () => {
    const uri = otpauthUri({ secret: SECRET, operatorName: '王:小明 & co', issuer: '健康码 · Health Code' });
    const { protocol, host, pathname, searchParams } = new URL(uri);
    expect([protocol, host, decodeURIComponent(pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/健康码 · Health Code:王:小明 & co',
    ]);
    expect(Object.fromEntries(searchParams)).toEqual({
      issuer: '健康码 · Health Code',
      secret: SECRET,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  it('and what was typed leave no trace in a failure', () => {
    const traces = tracesOf(failureAt(BEGIN, '918273')) + tracesOf(failureAt(BEGIN, CODE, stepAt(BEGIN)));
    for (const text of [SECRET, '918273', CODE]) expect(traces).not.toContain(text);
  });
});

describe('a law', () => {
  it('no sequence of tries has one step accepted twice', () => {
    const seconds = fc.integer({ min: BEGIN - 60, max: BEGIN + 90 });
    fc.assert(
      fc.property(fc.array(seconds, { maxLength: 8 }), (times) => {
        let lastStep: number | undefined;
        const accepted = times.flatMap((time) => {
          const step = failureAt(time, CODE, lastStep);
          if (typeof step !== 'number') return [];
          lastStep = step;
          return [step];
        });
        expect(accepted.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
