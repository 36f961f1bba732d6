import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskDocumentNumber, maskName, maskPhone } from './mask.ts';

describe('masking', () => {
  it.each([
    ['王小明', '王**'],
    ['王明', '王*'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧*'],
    ['𬭩小明', '𬭩**'],
    ['王', '王'],
    ['Anna Maria Schmidt', 'A*** M**** S******'],
    ['买买提·艾力', '买*****'],
    ['', ''],
    [' \t ', ''],
  ])('hides the given name of %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('keeps the first and last two characters of a number', () => {
    expect(maskDocumentNumber('11010519491231002X')).toBe('11**************2X');
    expect(maskDocumentNumber('A1234')).toBe('A1*34');
    expect(maskDocumentNumber('A123')).toBe('****');
  });

  it('hides the middle of a phone number', () => {
    expect(maskPhone('13812345678')).toBe('138******78');
  });

  it('never shows more than four characters of a document number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,18}$/), (number) => {
        const shown = [...maskDocumentNumber(number)].filter((character) => character !== '*');
        expect(shown.length).toBeLessThanOrEqual(4);
        expect(maskDocumentNumber(number)).toHaveLength(number.length);
      }),
    );
  });
});
