import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createDocumentClient } from '@health-code/functions/stores/dynamo-stores';
import { TABLES } from '@health-code/functions/stores/table-definitions';
import { afterAll, expect, it } from 'vitest';
import { createTables } from './create-tables.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { keepSwept, sweepExpired } from './sweep-expired.ts';

const NOW = Date.parse('2026-11-21T04:00:00.000Z');
const NAMES = { people: 'people', places: 'places', authority: 'authority' };
const database = await startEmbeddedDatabase();
const client = createDocumentClient(database.access);
await createTables(client, NAMES);
afterAll(async () => {
  client.destroy();
  await database.close();
});

const put = (table: string, sk: string, ttl?: number) =>
  client.send(new PutCommand({ TableName: table, Item: { pk: 'one', sk, ...(ttl === undefined ? {} : { ttl }) } }));
const standing = async (table: string) =>
  (await client.send(new ScanCommand({ TableName: table }))).Items?.map(({ sk }) => sk);

it('deletes what has expired from every table, and nothing else', async () => {
  for (const { id } of TABLES) {
    for (let count = 0; count < 30; count += 1) await put(NAMES[id], `expired ${count}`, NOW / 1000 - count);
    await put(NAMES[id], 'not yet', NOW / 1000 + 1);
    await put(NAMES[id], 'without an end');
  }
  await sweepExpired(client, NAMES, NOW + 999);
  for (const { id } of TABLES) expect(await standing(NAMES[id])).toEqual(['not yet', 'without an end']);
});

it('does so at once, before the first request is answered', async () => {
  await put(NAMES.people, 'long ago', 1);
  const stop = await keepSwept(client, NAMES);
  stop();
  expect(await standing(NAMES.people)).not.toContain('long ago');
});
