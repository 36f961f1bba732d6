import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, type Client } from '@health-code/shared/api/client';
import type { Place } from '@health-code/shared/place/place';
import { type PlaceRow, placeColumn } from './place-rows.ts';
import type { CellFault } from './read-csv.ts';

export interface Checked {
  readonly right: readonly PlaceRow[];
  readonly errors: readonly CellFault[];
  readonly warnings: readonly CellFault[];
}

const ROWS_PER_CHECK = 500;
const AT_ONCE = 4;
const ATTEMPTS = 5;

/** Asks what registering each row would say; nothing is registered. Rows that cannot be asked about are wrong as they are. */
export async function checkRows(call: Client, rows: readonly PlaceRow[]): Promise<Checked> {
  const readable = rows.filter(({ isReadable }) => isReadable);
  const errors = rows.flatMap(({ faults }) => faults);
  const checked = { right: [] as PlaceRow[], errors, warnings: [] as CellFault[] };
  for (let start = 0; start < readable.length; start += ROWS_PER_CHECK) {
    const batch = readable.slice(start, start + ROWS_PER_CHECK);
    const { results } = await call('checkPlaces', { body: { rows: batch.map(({ place }) => place) } });
    for (const [index, { errors, warnings }] of results.entries()) {
      const row = batch[index] as PlaceRow;
      const note = ({ pointer, detail }: { pointer: string; detail: string }) => ({
        line: row.line,
        column: placeColumn(pointer),
        why: detail,
      });
      checked.errors.push(...errors.map(note));
      checked.warnings.push(...warnings.map(note));
      if (errors.length === 0 && row.faults.length === 0) checked.right.push(row);
    }
  }
  errors.sort((one, other) => one.line - other.line);
  return checked;
}

/** Registers every row, a few at a time, in the order of the file. A failure that may pass is tried again: a row has its own key, so none is registered twice. */
export async function registerRows(
  call: Client,
  rows: readonly PlaceRow[],
  onProgress: (done: number) => void,
): Promise<Place[]> {
  const places: Place[] = [];
  let done = 0;
  const queue = rows.entries();
  const worker = async () => {
    for (const [index, row] of queue) {
      places[index] = await persistently(() =>
        call('registerPlace', { body: row.place as never, idempotencyKey: row.key }),
      );
      done += 1;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, rows.length) }, worker));
  return places;
}

async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const mayPass =
        error instanceof ApiError && (error.status >= 500 || error.status === 409 || error.status === 429);
      if (!mayPass || attempt === ATTEMPTS) throw error;
      await sleep(200 * 2 ** attempt);
    }
  }
}
