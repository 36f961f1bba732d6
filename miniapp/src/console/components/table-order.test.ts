import { describe, expect, it } from 'vitest';
import { ariaSort, arranged, nextOrder, type Order } from './table-order';

const ROWS = [
  { name: 'b', count: '10' },
  { name: 'a', count: '9' },
  { name: 'c', count: '9' },
];
const COLUMNS = [
  { key: 'name', title: '', text: ({ name }: (typeof ROWS)[number]) => name },
  { key: 'count', title: '', text: ({ count }: (typeof ROWS)[number]) => count },
];
const names = (filter: string, order?: Order) =>
  arranged(ROWS, COLUMNS, filter, order)
    .map(({ name }) => name)
    .join('');

describe('a table', () => {
  it('sorts upwards, downwards, and not', () => {
    const first = nextOrder(undefined, 'name');
    const second = nextOrder(first, 'name');
    expect([names('', first), names('', second), names('', nextOrder(second, 'name'))]).toEqual(['abc', 'cba', 'bac']);
    expect([first, second, undefined].map((order) => ariaSort(order, 'name'))).toEqual([
      'ascending',
      'descending',
      'none',
    ]);
    expect(ariaSort(first, 'count')).toBe('none');
  });

  it('sorts numbers as numbers, and leaves equal ones as they came', () => {
    expect(names('', { key: 'count', isDescending: false })).toBe('acb');
  });

  it.each([
    ['', 'bac'],
    ['9', 'ac'],
    ['9 C', 'c'],
    ['nobody', ''],
  ])('finds by %j %j', (filter, expected) => {
    expect(names(filter)).toBe(expected);
  });
});
