import { describe, expect, it } from 'vitest';
import { createKeystrokes, type KeyOwner, type Keystroke } from './keystrokes.shared';

const TEXT = 'JKM1:AB C$%*+-./:0123456789';

interface Typing {
  readonly gapMs?: number;
  readonly end?: string;
  readonly isInField?: boolean;
  readonly from?: number;
}

const stroke = (key: string, at: number, isInField = false): Keystroke => ({
  key,
  code: '',
  isShifted: false,
  at,
  isInField,
});

function scanner() {
  const read: string[] = [];
  const keys = createKeystrokes((found) => read.push(found));
  const type = (text: string, { gapMs = 5, end = 'Enter', isInField = false, from = 0 }: Typing = {}): KeyOwner[] =>
    [...text.split(''), ...(end === '' ? [] : [end])].map((key, index) =>
      keys.take(stroke(key, from + index * gapMs, isInField)),
    );
  return { read, keys, type };
}

describe('a scanner that types', () => {
  it.each([1, 5, 80])('is heard at %d ms to the character, spaces and all', (gapMs) => {
    const { read, type } = scanner();
    type(TEXT, { gapMs });
    expect(read).toEqual([TEXT]);
  });

  it.each(['Enter', 'Tab'])('may end with %s', (end) => {
    const { read, type } = scanner();
    expect(type(TEXT, { end }).at(-1)).toBe('scanner');
    expect(read).toEqual([TEXT]);
  });

  it('may end with nothing, and is heard after a pause', () => {
    const { read, keys, type } = scanner();
    type(TEXT, { end: '' });
    expect(read).toEqual([]);
    keys.pause();
    expect(read).toEqual([TEXT]);
    keys.pause();
    expect(read).toEqual([TEXT]);
  });

  it('is heard when the next one begins, where no pause was told', () => {
    const { read, type } = scanner();
    type(TEXT, { end: '' });
    type('JKM1:OTHER', { from: 1_000 });
    expect(read).toEqual([TEXT, 'JKM1:OTHER']);
  });

  it('keeps its keys from the page once it is known, its Enter above all', () => {
    const owners = scanner().type(TEXT);
    expect(owners.slice(0, 2)).toEqual(['first', 'page']);
    expect(owners.slice(2).every((owner) => owner === 'scanner')).toBe(true);
  });

  it('may press Shift in between', () => {
    const { read, keys } = scanner();
    for (const key of ['Shift', 'J', 'Shift', 'K', 'M', '1', ':', 'A', 'B', 'C', 'Enter']) keys.take(stroke(key, 0));
    expect(read).toEqual(['JKM1:ABC']);
  });

  it('is understood through an input method, by where its keys are', () => {
    const { read, keys } = scanner();
    const typed: [string, boolean][] = [
      ['KeyJ', true],
      ['KeyK', true],
      ['KeyM', true],
      ['Digit1', false],
      ['Semicolon', true],
      ['KeyA', true],
      ['Digit4', true],
      ['Digit5', true],
      ['Digit8', true],
      ['Equal', true],
      ['Minus', false],
      ['Period', false],
      ['Slash', false],
      ['Space', false],
      ['Numpad7', false],
      ['KeyZ', false],
      ['ShiftLeft', false],
      ['NumpadEnter', false],
    ];
    for (const [code, isShifted] of typed) keys.take({ key: 'Process', code, isShifted, at: 0, isInField: false });
    expect(read).toEqual(['JKM1:A$%*+-./ 7z']);
  });
});

describe('a scanner that types into a field', () => {
  it.each([
    'JKM1:ABCDEF',
    'jkm1:abcdef',
    'JKP1:7K3M9QRT2WXA7K3M',
    ']Q1JKM1:ABCDEF',
    'https://code.example.org/p/7K3M9QRT2WXA',
  ])('is taken back with %s', (text) => {
    const { read, type } = scanner();
    const owners = type(text, { isInField: true });
    expect(owners[0]).toBe('first');
    const taken = owners.indexOf('ours');
    expect(text.slice(0, taken + 1)).toMatch(/:$/);
    expect(owners.slice(1, taken).every((owner) => owner === 'page')).toBe(true);
    expect(owners.slice(taken + 1).every((owner) => owner === 'scanner')).toBe(true);
    expect(read).toEqual([text]);
  });

  it('goes on at the page once the field has lost the focus', () => {
    const { read, keys, type } = scanner();
    type('JKM1:', { isInField: true, end: '' });
    for (const [index, key] of ['A', 'B', 'C', 'Enter'].entries())
      expect(keys.take(stroke(key, 30 + index))).toBe('scanner');
    expect(read).toEqual(['JKM1:ABC']);
  });

  it('may fill the field with what is not ours, such as a number on a card', () => {
    const { read, keys, type } = scanner();
    const owners = type('A12345678', { isInField: true });
    keys.pause();
    expect(new Set(owners)).toEqual(new Set(['first', 'page']));
    expect(read).toEqual([]);
  });
});

describe('a person who types', () => {
  it.each([false, true])('is not taken for a scanner, in a field: %s', (isInField) => {
    const { read, keys, type } = scanner();
    const owners = type(TEXT, { gapMs: 81, isInField });
    keys.pause();
    expect(read).toEqual([]);
    expect(owners.every((owner) => owner === 'first' || owner === 'page')).toBe(true);
  });

  it('may press Enter twice, or a few keys at once', () => {
    const { read, type } = scanner();
    type('');
    type('abc', { from: 1_000 });
    expect(read).toEqual([]);
  });
});
