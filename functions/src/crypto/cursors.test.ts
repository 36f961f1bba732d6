import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../domain-error.ts';
import { createCursors } from './cursors.ts';
import { deriveKeyRing } from './key-ring.ts';
import { activate, announce, masterKeyOf } from './master-key.ts';

const cursors = createCursors(deriveKeyRing(masterKeyOf(Buffer.alloc(32, 7))));
const LIST = ['visits', 'person-1'];
const sealed = (after = 'VISIT#20261121-072-X') => cursors.seal(LIST, after) as string;

describe('a cursor', () => {
  it('leads on where its page ended, and is none after the last', () => {
    expect(cursors.open(LIST, sealed())).toBe('VISIT#20261121-072-X');
    expect(cursors.seal(LIST, undefined)).toBeNull();
    expect(cursors.open(LIST, undefined)).toBeUndefined();
  });

  it('tells nobody what it holds, and fits into an address', () => {
    expect(sealed()).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(Buffer.from(sealed(), 'base64url').toString('latin1')).not.toContain('2026');
    expect(sealed()).not.toBe(sealed());
  });

  it.each([
    ['of somebody else', () => cursors.seal(['visits', 'person-2'], 'X')],
    ['of another list', () => cursors.seal(['accesses', 'person-1'], 'X')],
    ['of names that run together', () => cursors.seal(['visits","person-1'], 'X')],
    ['under another key', () => createCursors(deriveKeyRing(masterKeyOf(Buffer.alloc(32, 8)))).seal(LIST, 'X')],
    ['that was altered', () => `${sealed().slice(0, -4)}AAAA`],
    ['that was cut', () => sealed().slice(0, 20)],
    ['that was made up', () => 'x'],
  ])('%s is refused by its name', (_name, make) => {
    const open = () => cursors.open(LIST, make() as string);
    expect(open).toThrow(InvalidInputError);
    expect(open).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer: 'query/cursor' })] }));
  });
});

describe('a rotation of the key', () => {
  it('leaves a list that somebody is reading as it is', () => {
    const rotated = activate(announce(masterKeyOf(Buffer.alloc(32, 7)), Buffer.alloc(32, 9)));
    const after = createCursors(deriveKeyRing(rotated));
    const [old, fresh] = [cursors.seal(LIST, 'X'), after.seal(LIST, 'X')];
    expect([after.open(LIST, old ?? ''), after.open(LIST, fresh ?? '')]).toEqual(['X', 'X']);
  });
});
