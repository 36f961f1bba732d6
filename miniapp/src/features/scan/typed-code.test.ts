import { placeCodeCheckCharacter } from '@health-code/shared/place/place-code';
import { describe, expect, it } from 'vitest';
import { zh } from '../../i18n/zh';
import { groupAsTyped, readTypedCode } from './typed-code.shared';

const CODE = `7K3M9QRT2WX${placeCodeCheckCharacter('7K3M9QRT2WX')}`;

describe('typing a place code', () => {
  it.each([
    ['7k3', '7K3'],
    ['7k3m9', '7K3M 9'],
    ['7K3M 9QRT-2wxl', '7K3M 9QRT 2WX1'],
    ['o', '0'],
  ])('shows %s as %s', (typed, shown) => {
    expect(groupAsTyped(typed)).toBe(shown);
  });

  it('leaves a pasted link whole, and reads it', () => {
    const link = `https://example.org/p/${CODE}?v=2`;
    expect(groupAsTyped(link)).toBe(link);
    expect(readTypedCode(zh, link)).toEqual({ kind: 'ok', code: CODE });
  });

  it('reads the code by which a person is handed over', () => {
    expect(readTypedCode(zh, 'JKH1:48BD5CAZA3BZ')).toEqual({ kind: 'handover', code: '48BD5CAZA3BZ' });
  });

  it.each([
    ['JKH1:48BD', zh.scan.faults.foreign],
    ['7K3M', '场所码是 12 位，现在是 4 位'],
    ['7K3M9QRT2WU0', zh.scan.faults.character],
    ['https://example.org/other', zh.scan.faults.foreign],
    ['JKM1:NCFOXN%TS3DH', zh.scan.faults.personal],
    ['JKP1:7K3M9QRT2WX47K3M', zh.scan.faults.paper],
    [CODE.replace('7K', 'K7'), zh.scan.faults.check],
  ])('says what is wrong with %s', (text, message) => {
    expect(readTypedCode(zh, text)).toEqual({ kind: 'wrong', message });
  });
});
