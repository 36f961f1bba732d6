import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DeleteCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { TableNames } from '@health-code/functions/stores/dynamo-stores';
import type { ItemKey } from '@health-code/functions/stores/keys';
import { TABLES, type TableDefinition } from '@health-code/functions/stores/table-definitions';
import { MS_PER_HOUR } from '@health-code/shared/time/units';

/** Deletes what has expired at `now`, as DynamoDB does by itself: the embedded database keeps everything for ever. */
export async function sweepExpired(client: DynamoDBDocumentClient, names: TableNames, now: number): Promise<void> {
  for (const table of TABLES) await sweepTable(client, names[table.id], expiredAt(table, now));
}

/** Sweeps now and every hour, until the returned function is called. */
export async function keepSwept(client: DynamoDBDocumentClient, names: TableNames): Promise<() => void> {
  await sweepExpired(client, names, Date.now());
  // One that fails is made up for by the next.
  const sweep = () => void sweepExpired(client, names, Date.now()).catch(() => undefined);
  const timer = setInterval(sweep, MS_PER_HOUR);
  timer.unref();
  return () => clearInterval(timer);
}

type Expired = ReturnType<typeof expiredAt>;

/** DynamoDB's TTL is in whole seconds; what has no such attribute is kept. */
function expiredAt({ ttlAttribute }: TableDefinition, now: number) {
  return {
    expression: '#ttl <= :now',
    parts: {
      ExpressionAttributeNames: { '#ttl': ttlAttribute },
      ExpressionAttributeValues: { ':now': Math.floor(now / 1000) },
    },
  };
}

async function sweepTable(client: DynamoDBDocumentClient, name: string, expired: Expired): Promise<void> {
  const pages = paginateScan(
    { client },
    { TableName: name, FilterExpression: expired.expression, ProjectionExpression: 'pk, sk', ...expired.parts },
  );
  for await (const { Items = [] } of pages) {
    for (const key of Items as unknown as ItemKey[]) await deleteExpired(client, name, key, expired);
  }
}

/** What was written anew since it was read stays. */
async function deleteExpired(client: DynamoDBDocumentClient, name: string, key: ItemKey, expired: Expired) {
  const { pk, sk } = key;
  const input = { TableName: name, Key: { pk, sk }, ConditionExpression: expired.expression, ...expired.parts };
  await client.send(new DeleteCommand(input)).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
}
