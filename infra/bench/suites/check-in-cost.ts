import { TABLES as DEFINITIONS } from '@health-code/functions/stores/table-definitions';
import type { NewPlace } from '@health-code/shared/place/place';
import type { Benchmark, Figure } from '../benchmark.ts';
import { type ItemValues, writeUnits } from '../support/item-size.ts';
import { type Operation, operationsOf } from '../support/operation-log.ts';
import { checkInRequest, sendOnce } from '../support/requests.ts';
import { startBenchSystem } from '../support/system.ts';
import { createVisitor } from '../support/visitor.ts';

/** A visit carries the place as it was; these are the longest that the contract takes, in letters of three bytes. */
const LONGEST_PLACE: Partial<NewPlace> = { name: '店'.repeat(60), address: '路'.repeat(120) };
const WRITES = /^(Put|Update|Delete|BatchWrite|Transact)/;

export const checkInCost: Benchmark = {
  name: 'check-in-cost',
  description: 'what one POST visit asks of the database, indexes included',
  run: async () => figures(await checkInOperations({}), await checkInOperations(LONGEST_PLACE)),
};

async function checkInOperations(place: Partial<NewPlace>): Promise<Operation[]> {
  const system = await startBenchSystem();
  try {
    const visitor = await createVisitor(system, place);
    return await operationsOf(system.client, () => sendOnce(system.origin, checkInRequest(visitor)));
  } finally {
    await system.close();
  }
}

function figures(usual: readonly Operation[], longest: readonly Operation[]): Figure[] {
  const writes = usual.filter(({ name }) => WRITES.test(name));
  return [
    { name: 'check-in.writes', value: writes.length, unit: 'count' },
    { name: 'check-in.reads', value: usual.length - writes.length, unit: 'count' },
    { name: 'check-in.write-units', value: unitsOf(usual), unit: 'WCU' },
    { name: 'check-in.write-units-of-the-longest-place', value: unitsOf(longest), unit: 'WCU' },
  ];
}

function unitsOf(operations: readonly Operation[]): number {
  const items = operations.filter(({ name }) => WRITES.test(name)).map(({ item }) => item ?? {});
  return items.reduce((sum, item) => sum + writeUnits(item) + indexUnits(item), 0);
}

/** An item stands in an index when it has the index's keys, with what the index carries besides. */
function indexUnits(item: ItemValues): number {
  const indexes = DEFINITIONS.flatMap((table) => table.indexes.map((index) => ({ table, index })));
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
