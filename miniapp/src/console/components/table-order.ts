export interface Column<T> {
  readonly key: string;
  readonly title: string;
  /** By what it is sorted and found. */
  readonly text: (row: T) => string;
}

export interface Order {
  readonly key: string;
  readonly isDescending: boolean;
}

/** The first press sorts upwards, the second downwards, the third as the list came. */
export function nextOrder(order: Order | undefined, key: string): Order | undefined {
  if (order?.key !== key) return { key, isDescending: false };
  return order.isDescending ? undefined : { key, isDescending: true };
}

export const ariaSort = (order: Order | undefined, key: string): 'ascending' | 'descending' | 'none' => {
  if (order?.key !== key) return 'none';
  return order.isDescending ? 'descending' : 'ascending';
};

/** The rows in which every word of the filter stands somewhere, in the order asked for; equal ones keep theirs. */
export function arranged<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  filter: string,
  order: Order | undefined,
): readonly T[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = (row: T) => columns.map(({ text }) => text(row).toLowerCase()).join('\n');
  const found = rows.filter((row) => wanted.every((word) => textOf(row).includes(word)));
  const column = columns.find(({ key }) => key === order?.key);
  if (column === undefined) return found;
  const sign = order?.isDescending ? -1 : 1;
  return [...found].sort((a, b) => sign * column.text(a).localeCompare(column.text(b), 'zh-CN', { numeric: true }));
}
