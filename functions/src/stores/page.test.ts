import { describe, expect, it } from 'vitest';
import { mapPage, pageOf } from './page.ts';

const LETTERS = ['c', 'a', 'b'];
const keyOf = (letter: string) => letter;

describe('a page of what is in memory', () => {
  it.each([
    [{ limit: 2 }, 'forwards', ['a', 'b'], 'b'],
    [{ limit: 3 }, 'forwards', ['a', 'b', 'c'], undefined],
    [{ limit: 2, after: 'a' }, 'forwards', ['b', 'c'], undefined],
    [{ limit: 1, after: 'aa' }, 'forwards', ['b'], 'b'],
    [{ limit: 2 }, 'backwards', ['c', 'b'], 'b'],
    [{ limit: 2, after: 'b' }, 'backwards', ['a'], undefined],
    [{ limit: 2, after: 'c' }, 'forwards', [], undefined],
  ] as const)('asked for as %j %s is %j, and goes on after %j', (query, order, items, next) => {
    expect(pageOf(LETTERS, keyOf, query, order)).toEqual({ items, next });
  });

  it('goes on where it does whatever becomes of its items', () => {
    expect(mapPage({ items: [1, 2], next: 'x' }, () => [])).toEqual({ items: [], next: 'x' });
  });
});
