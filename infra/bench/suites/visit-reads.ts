import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoStores } from '@health-code/functions/stores/dynamo-stores';
import { BY_PLACE_INDEX, keys, prefixes } from '@health-code/functions/stores/keys';
import type { Stores } from '@health-code/functions/stores/stores';
import { shardsOf } from '@health-code/functions/stores/visit/arrival-shard';
import type { VisitRecord } from '@health-code/functions/stores/visit/visit-store';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import { type PlaceId, placeIdSchema } from '@health-code/shared/place/place';
import { shanghaiHour } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { itemBytes } from '../../access-patterns/item-size.ts';
import type { BenchContext, Benchmark, Figure } from '../benchmark.ts';
import { median } from '../support/median.ts';
import { startBenchSystem, TABLES } from '../support/system.ts';

const NOW = Date.parse('2026-11-21T04:30:00.000Z');
/** A busy hour at a station, and a person who goes to six places a day for thirty days. */
const ARRIVALS = 10_000;
const VISITS_OF_A_MONTH = 180;
const ROUNDS = 7;
const WRITERS = 16;
const STATION = placeIdSchema.parse('9'.repeat(26));
const TRAVELLER = personIdSchema.parse('T'.repeat(26));

export const visitReads: Benchmark = {
  name: 'visit-reads',
  description:
    "a busy hour's register with 10,000 visits and a person's 30 days, against bare queries of the same items",
  run: async (context) => {
    const system = await startBenchSystem();
    try {
      const stores = createDynamoStores(system.client, TABLES);
      await seed(stores, context);
      return [...(await registerFigures(system.client, stores)), ...(await historyFigures(system.client, stores))];
    } finally {
      await system.close();
    }
  },
};

async function seed(stores: Stores, context: BenchContext): Promise<void> {
  const records = [
    ...Array.from({ length: ARRIVALS }, (_value, index) =>
      visit(person(index), STATION, NOW + (index % 1_500) * 1_000, index),
    ),
    ...Array.from({ length: VISITS_OF_A_MONTH }, (_value, index) =>
      visit(TRAVELLER, place(index), NOW - index * (MS_PER_DAY / 6), index),
    ),
  ];
  let done = 0;
  const queue = records.values();
  const write = async () => {
    for (const record of queue) {
      await stores.visits.add(record);
      done += 1;
      if (done % 2_000 === 0) context.say(`${done} of ${records.length} visits written`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

const numbered = (index: number): string => String(index).padStart(26, '0');
const person = (index: number): PersonId => personIdSchema.parse(numbered(index));
const place = (index: number): PlaceId => placeIdSchema.parse(numbered(index));

function visit(personId: PersonId, placeId: PlaceId, at: number, serial: number): VisitRecord {
  return {
    visitId: numbered(serial * 7_919),
    personId,
    place: {
      placeId,
      name: '郑州东站',
      kind: 'transport',
      address: '郑东新区心怡路 199 号',
      divisionName: '河南省郑州市金水区',
      entrance: '东进站口',
    },
    entranceId: 'main',
    at,
    method: 'self',
    colour: 'green',
    ruleSet: 'CN-2022-20M',
    reason: { code: 'C', until: '2026-12-05T16:00:00.000Z' },
    locationVerdict: 'verified',
    distance: 'at',
    fingerprint: numbered(serial),
    expiresAt: NOW + 30 * MS_PER_DAY,
  };
}

async function registerFigures(client: DynamoDBDocumentClient, stores: Stores): Promise<Figure[]> {
  const hour = { placeId: STATION, kind: 'transport', hour: shanghaiHour(NOW) } as const;
  const names = shardsOf(hour.kind).map((shard) => keys.placeHour(STATION, hour.hour, shard));
  const bare = () => Promise.all(names.map((name) => queryAll(client, indexQuery(name))));
  const arrivals = await stores.visits.listArrivals(hour, 0);
  const entries = (await bare()).flat();
  return [
    { name: 'register.arrivals', value: arrivals.length, unit: 'count' },
    {
      name: 'register.over-bare-queries',
      value: await ratio(() => stores.visits.listArrivals(hour, 0), bare),
      unit: 'ratio',
    },
    { name: 'register.read-units', value: readUnits(entries), unit: 'RCU' },
    { name: 'register.fullest-shard-share', value: largestShare(await bare()), unit: 'ratio' },
  ];
}

async function historyFigures(client: DynamoDBDocumentClient, stores: Stores): Promise<Figure[]> {
  const own = () => stores.visits.listByPerson(TRAVELLER, { limit: VISITS_OF_A_MONTH }, NOW);
  const bare = () => queryAll(client, personQuery());
  return [
    { name: 'history.visits', value: (await own()).items.length, unit: 'count' },
    { name: 'history.over-bare-query', value: await ratio(own, bare), unit: 'ratio' },
    { name: 'history.read-units', value: readUnits(await bare()), unit: 'RCU' },
  ];
}

function indexQuery(key: string) {
  return {
    TableName: TABLES.places,
    IndexName: BY_PLACE_INDEX,
    KeyConditionExpression: 'placeHour = :key',
    ExpressionAttributeValues: { ':key': key },
  };
}

function personQuery() {
  const { pk } = keys.visit(TRAVELLER, '');
  return {
    TableName: TABLES.places,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefixes.visit },
  };
}

async function queryAll(client: DynamoDBDocumentClient, input: ConstructorParameters<typeof QueryCommand>[0]) {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new QueryCommand({ ...input, ...(start && { ExclusiveStartKey: start }) }));
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

/** How many times as long ours takes as the floor: the median over rounds that take turns. */
async function ratio(ours: () => Promise<unknown>, floor: () => Promise<unknown>): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) ratios.push((await duration(ours)) / (await duration(floor)));
  return median(ratios);
}

async function duration(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A query is charged by the sum of what it read, in started 4 kB, at half for eventual consistency. */
function readUnits(items: readonly Record<string, unknown>[]): number {
  const bytes = items.reduce((sum, item) => sum + itemBytes(item), 0);
  return Math.ceil(bytes / 4096) / 2;
}

function largestShare(pages: readonly (readonly unknown[])[]): number {
  const total = pages.reduce((sum, page) => sum + page.length, 0);
  return Math.max(...pages.map((page) => page.length)) / total;
}
