import { createDynamoStores } from '@health-code/functions/stores/dynamo-stores';
import type { Stores } from '@health-code/functions/stores/stores';
import { BUCKET_MS, visitIdAt } from '@health-code/functions/stores/visit/visit-id';
import type { VisitRecord } from '@health-code/functions/stores/visit/visit-store';
import { personIdSchema } from '@health-code/shared/person/person-id';
import { placeIdSchema } from '@health-code/shared/place/place';
import { type Operation, operationsOf } from '../../access-patterns/operation-log.ts';
import { readUnitsOf, writeUnitsOf } from '../../access-patterns/units.ts';
import type { BenchContext, Benchmark, Figure } from '../benchmark.ts';
import { median } from '../support/median.ts';
import { checkInRequest, sendOnce } from '../support/requests.ts';
import { type BenchSystem, startBenchSystem, TABLES } from '../support/system.ts';
import { createVisitors, type Visitor } from '../support/visitor.ts';

/** Four in the afternoon by Shanghai's clock: enough of the day has gone by for all the visits before. */
const NOW = Date.parse('2026-11-21T08:00:00.000Z');
const ROUNDS = 25;
/** Until then the JIT still compiles. */
const WARM_UP = 15;
const FEW = 1;
const MANY = 249;
const IN_TEN_MINUTES = 3;

export const checkInGrowth: Benchmark = {
  name: 'check-in-growth',
  description: "somebody's 250th check-in of a day against another's second",
  run: async (context) => {
    const system = await startBenchSystem(() => NOW);
    try {
      return await figures(system, context);
    } finally {
      await system.close();
    }
  },
};

async function figures(system: BenchSystem, context: BenchContext): Promise<Figure[]> {
  const stores = createDynamoStores(system.client, TABLES);
  const visitors = await createVisitors(system, 2 * (WARM_UP + ROUNDS));
  const pairs = Array.from({ length: WARM_UP + ROUNDS }, (_value, index) => visitors.slice(2 * index, 2 * index + 2));
  const measured: Growth[] = [];
  for (const [second, last] of pairs as [Visitor, Visitor][]) {
    await seed(stores, second, FEW);
    await seed(stores, last, MANY);
    measured.push(await growthOf(system, second, last, measured.length % 2 === 0));
    if (measured.length % 10 === 0) context.say(`${measured.length} of ${pairs.length} pairs`);
  }
  const rounds = measured.slice(WARM_UP);
  return [
    { name: 'check-in.time-growth-2-to-250', value: median(rounds.map(({ time }) => time)), unit: 'ratio' },
    { name: 'check-in.units-growth-2-to-250', value: median(rounds.map(({ units }) => units)), unit: 'ratio' },
  ];
}

interface Growth {
  readonly time: number;
  readonly units: number;
}

/** Pairs take turns in who goes first. */
async function growthOf(system: BenchSystem, second: Visitor, last: Visitor, isSecondFirst: boolean): Promise<Growth> {
  const order = isSecondFirst ? [second, last] : [last, second];
  const costs = new Map<Visitor, Growth>();
  for (const visitor of order) costs.set(visitor, await costOf(system, visitor));
  const [few, many] = [costs.get(second) as Growth, costs.get(last) as Growth];
  return { time: many.time / few.time, units: many.units / few.units };
}

async function costOf(system: BenchSystem, visitor: Visitor): Promise<Growth> {
  const start = performance.now();
  const operations = await operationsOf(system.client, () => sendOnce(system.origin, checkInRequest(visitor)));
  return { time: performance.now() - start, units: operations.reduce((sum, each) => sum + unitsOf(each), 0) };
}

const unitsOf = (operation: Operation): number => readUnitsOf(operation) + writeUnitsOf(operation);

/** Three in ten minutes, back from half an hour ago, each at a place of its own. */
async function seed(stores: Stores, { personId }: Visitor, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await stores.visits.add(visit(personId, NOW - (3 + Math.floor(index / IN_TEN_MINUTES)) * BUCKET_MS, count - index));
}

function visit(personId: string, at: number, ordinal: number): VisitRecord {
  const serial = String(ordinal).padStart(26, '0');
  return {
    visitId: visitIdAt(at, serial.slice(-10)),
    personId: personIdSchema.parse(personId),
    place: {
      placeId: placeIdSchema.parse(serial),
      name: '东华门百货大楼',
      kind: 'market',
      address: '北京市东城区东华门大街 1 号',
      divisionName: '北京市东城区东华门街道',
      entrance: '',
    },
    entranceId: 'main',
    at,
    method: 'self',
    colour: 'green',
    ruleSet: 'CN-2022-20M',
    reason: { code: 'C', until: '2026-12-05T16:00:00.000Z' },
    locationVerdict: 'verified',
    distance: 'at',
    fingerprint: serial.slice(-15),
    ordinal,
    expiresAt: at + 30 * 144 * BUCKET_MS,
  };
}
