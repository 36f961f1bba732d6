import { TABLES } from '@health-code/functions/stores/table-definitions';
import { type ItemValues, itemBytes, writeUnits } from './item-size.ts';
import type { Operation } from './operation-log.ts';

const READ_UNIT_BYTES = 4096;
const WRITES = /^(Put|Update|Delete|BatchWrite|Transact)/;

export const isWrite = ({ name }: Operation): boolean => WRITES.test(name);

/** What a call costs in write units: the item, and its entry in every index that it stands in. */
export function writeUnitsOf(operation: Operation): number {
  if (!isWrite(operation)) return 0;
  // What is deleted is not told: each item counts as a small one.
  if (operation.name === 'BatchWriteItem') return operation.keys.length;
  const item = operation.item ?? {};
  return Math.max(1, writeUnits(item)) + indexUnits(item);
}

/** What a call costs in read units. A query is counted as one read of all that it returns; a batch, item by item. */
export function readUnitsOf(operation: Operation): number {
  if (isWrite(operation)) return 0;
  const factor = operation.consistent ? 1 : 0.5;
  const rounded = (bytes: number) => Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES)) * factor;
  if (operation.name === 'BatchGetItem')
    return operation.items.reduce((sum, item) => sum + rounded(itemBytes(item)), 0);
  return rounded(operation.items.reduce((sum, item) => sum + itemBytes(item), 0));
}

/** An item stands in an index when it has the index's keys, with what the index carries besides. */
function indexUnits(item: ItemValues): number {
  const indexes = TABLES.flatMap((table) => table.indexes.map((index) => ({ table, index })));
  const entries = indexes
    .filter(({ index }) => index.partitionKey in item && index.sortKey in item)
    .map(({ table, index }) => [
      table.partitionKey,
      table.sortKey,
      index.partitionKey,
      index.sortKey,
      ...index.attributes,
    ]);
  return entries.reduce((sum, names) => sum + writeUnits(pick(item, names)), 0);
}

function pick(item: ItemValues, names: readonly string[]): ItemValues {
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}
