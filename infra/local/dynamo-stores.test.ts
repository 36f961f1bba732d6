import { createDocumentClient, createDynamoStores } from '@health-code/functions/stores/dynamo-stores';
import { describeStores } from '@health-code/functions/stores/store-contract';
import { afterAll } from 'vitest';
import { createTables } from './create-tables.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';

const database = await startEmbeddedDatabase();
const names = { people: 'people', places: 'places', authority: 'authority' };
const client = createDocumentClient(database.access);

afterAll(async () => {
  client.destroy();
  await database.close();
});

describeStores('DynamoDB', async () => {
  await createTables(client, names);
  return createDynamoStores(client, names);
});
