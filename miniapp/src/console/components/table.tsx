import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../core/words';
import { ariaSort, arranged, type Column, nextOrder, type Order } from './table-order';

export interface ShownColumn<T> extends Column<T> {
  /** The text alone unless told. */
  readonly cell?: (row: T) => ReactNode;
  /** Whether it holds what is pressed and nothing that could be put in order. */
  readonly isActs?: boolean;
}

interface Props<T> {
  readonly caption: string;
  readonly columns: readonly ShownColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly empty: string;
  /** Whether a field above finds rows. */
  readonly isFound?: boolean;
}

/** A list that is sorted by the heads of its columns. On a phone each row is a card. */
export function Table<T>({ caption, columns, rows, keyOf, empty, isFound = false }: Props<T>) {
  const words = useWords();
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<Order>();
  const shown = arranged(rows, columns, filter, order);
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <div className="table">
      {isFound && <Filter filter={filter} onChange={setFilter} />}
      <p className="faint" role="status">
        {words.rowsShown(shown.length, rows.length)}
      </p>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, isActs = false }) => (
              <th key={key} scope="col" aria-sort={isActs ? undefined : ariaSort(order, key)}>
                {isActs ? (
                  <span className="table__plain">{title}</span>
                ) : (
                  <button type="button" className="table__sort" onClick={() => setOrder(nextOrder(order, key))}>
                    {title}
                    <SortMark order={ariaSort(order, key)} />
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, title, text, cell }) => (
                <td key={key} data-title={title}>
                  <div>{cell === undefined ? text(row) : cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Filter({ filter, onChange }: { filter: string; onChange: (filter: string) => void }) {
  const id = useId();
  const words = useWords();
  return (
    <div className="table__filter">
      <label htmlFor={id}>{words.find}</label>
      <input
        id={id}
        className="input"
        type="search"
        value={filter}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

const MARKS = { none: '↕', ascending: '↑', descending: '↓' };

const SortMark = ({ order }: { order: keyof typeof MARKS }) => (
  <span className="table__mark" aria-hidden="true">
    {MARKS[order]}
  </span>
);
