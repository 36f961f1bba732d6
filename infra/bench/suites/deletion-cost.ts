import { createDynamoStores } from '@health-code/functions/stores/dynamo-stores';
import { personIdSchema } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { operationsOf } from '../../access-patterns/operation-log.ts';
import { isWrite, writeUnitsOf } from '../../access-patterns/units.ts';
import type { Benchmark } from '../benchmark.ts';
import { sendOnce } from '../support/requests.ts';
import { startBenchSystem, TABLES } from '../support/system.ts';
import { createVisitor } from '../support/visitor.ts';

const [FEW, MANY] = [25, 425];

export const deletionCost: Benchmark = {
  name: 'deletion-cost',
  description: 'what the deletion of a person writes, and by how much more for each look at them',
  run: async () => {
    const [few, many] = [await deletionAfter(FEW), await deletionAfter(MANY)];
    return [
      { name: 'deletion.writes-of-a-person', value: few.calls, unit: 'count' },
      { name: 'deletion.write-units-of-a-person', value: few.units - FEW, unit: 'WCU' },
      { name: 'deletion.write-units-per-look', value: (many.units - few.units) / (MANY - FEW), unit: 'WCU' },
      { name: 'deletion.calls-per-25-looks', value: ((many.calls - few.calls) * 25) / (MANY - FEW), unit: 'count' },
    ];
  },
};

async function deletionAfter(looks: number): Promise<{ calls: number; units: number }> {
  const system = await startBenchSystem();
  try {
    const { token, personId } = await createVisitor(system);
    const { accesses } = createDynamoStores(system.client, TABLES);
    const at = Date.now();
    for (let index = 0; index < looks; index += 1) {
      await accesses.put({
        ...{ personId: personIdSchema.parse(personId), accessId: `at-${index}`, at, expiresAt: at + MS_PER_DAY },
        ...{ placeName: '郑州站', gateLabel: '东门', way: 'scan', reason: null },
      });
    }
    const headers = { authorization: `Bearer ${token}` };
    const path = `/v1/people/${personId}/deletion`;
    const operations = await operationsOf(system.client, () =>
      sendOnce(system.origin, { method: 'POST', path, headers }),
    );
    const writes = operations.filter(isWrite);
    return { calls: writes.length, units: writes.reduce((sum, write) => sum + writeUnitsOf(write), 0) };
  } finally {
    await system.close();
  }
}
