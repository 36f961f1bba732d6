import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from './clean.ts';
import { lineSchema } from './line.ts';
import { lineFault } from './line-fault.ts';

const schema = lineSchema(10);
const faultsOf = (text: unknown) => {
  const { error } = schema.safeParse(text);
  return error?.issues.map(({ code, message, ...issue }) =>
    'params' in issue ? issue.params?.['fault'] : `${code}: ${message}`,
  );
};

describe('a line of text', () => {
  it.each(['花园路1号', '7-11', '①', 'ئۈرۈمچى', 'བོད', 'ᠮᠣᠩᠭᠣᠯ', '𬭩', '\u{2EBF0}', '\u{323AF}', 'A 😀'])(
    'may be %s',
    (text) => {
      expect(schema.parse(text)).toBe(text);
    },
  );

  it('is measured after it was cleaned', () => {
    expect(schema.parse(' \u200E一二三四五六七八九十\u200B\n')).toBe('一二三四五六七八九十');
    expect(schema.parse('𬭩'.repeat(10))).toBe('𬭩'.repeat(10));
    expect(faultsOf('一二三四五六七八九十一')).toEqual(['too_big: has more than 10 characters']);
  });

  it.each([
    ['', 'too_small: is required'],
    [' \u3000\u200B', 'too_small: is required'],
    ['?', 'no-letter'],
    ['……', 'no-letter'],
    ['😀', 'no-letter'],
    ['王\uFFFD', 'character-lost'],
    ['王\uD842', 'character-lost'],
    ['王\uE000', 'character-private'],
    ['王\u{F0000}', 'character-private'],
    ['王\u0007', 'character-control'],
    ['王\u3164', 'character-filler'],
    ['王\u115F', 'character-filler'],
    ['王\u2800', 'character-filler'],
    ['王\u0378', 'character-unknown'],
    ['王\uFFFE', 'character-unknown'],
    ['王\u{3FFFE}', 'character-unknown'],
  ])('is not %j: %s', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('names the character and what to do', () => {
    expect(schema.safeParse('王\uE863').error?.issues[0]?.message).toBe(
      'has U+E863, a private-use character that others see differently; use the encoded character for it',
    );
    expect(schema.safeParse('路\uFFFD').error?.issues[0]?.message).toBe(
      'has U+FFFD, which stands where a character was lost; write it again, or save the file as UTF-8',
    );
  });

  it('is judged by a form as by the server', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (text) => {
        expect(lineFault(cleanLine(text), 10) === undefined).toBe(schema.safeParse(text).success);
      }),
      { numRuns: 2_000 },
    );
  });
});
