import type { NewPlace } from '@health-code/shared/place/place';
import { type Operation, operationsOf } from '../../access-patterns/operation-log.ts';
import { isWrite, writeUnitsOf } from '../../access-patterns/units.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { checkInRequest, sendOnce } from '../support/requests.ts';
import { startBenchSystem } from '../support/system.ts';
import { createVisitor } from '../support/visitor.ts';

/** A visit carries the place as it was; these are the longest that the contract takes, in letters of three bytes. */
const LONGEST_PLACE: Partial<NewPlace> = { name: '店'.repeat(60), address: '路'.repeat(120) };

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
  const writes = usual.filter(isWrite);
  return [
    { name: 'check-in.writes', value: writes.length, unit: 'count' },
    { name: 'check-in.reads', value: usual.length - writes.length, unit: 'count' },
    { name: 'check-in.write-units', value: unitsOf(usual), unit: 'WCU' },
    { name: 'check-in.write-units-of-the-longest-place', value: unitsOf(longest), unit: 'WCU' },
  ];
}

function unitsOf(operations: readonly Operation[]): number {
  return operations.reduce((sum, operation) => sum + writeUnitsOf(operation), 0);
}
