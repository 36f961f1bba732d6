import { readUnits } from '../../access-patterns/item-size.ts';
import { type Operation, operationsOf } from '../../access-patterns/operation-log.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { readCodeRequest, sendOnce } from '../support/requests.ts';
import { startBenchSystem } from '../support/system.ts';
import { createVisitor } from '../support/visitor.ts';

export const readCodeCost: Benchmark = {
  name: 'read-code-cost',
  description: 'what one GET code asks of the database',
  run: async () => {
    const system = await startBenchSystem();
    try {
      const visitor = await createVisitor(system);
      return figures(await operationsOf(system.client, () => sendOnce(system.origin, readCodeRequest(visitor, 'new'))));
    } finally {
      await system.close();
    }
  },
};

function figures(operations: readonly Operation[]): Figure[] {
  const reads = operations.filter(({ name }) => name === 'GetItem');
  const units = reads.reduce((sum, { item, consistent }) => sum + readUnits(item ?? {}, consistent), 0);
  return [
    { name: 'read-code.get-items', value: reads.length, unit: 'count' },
    { name: 'read-code.other-operations', value: operations.length - reads.length, unit: 'count' },
    { name: 'read-code.read-units', value: units, unit: 'RCU' },
  ];
}
