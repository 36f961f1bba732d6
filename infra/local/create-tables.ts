import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import type { TableNames } from '@health-code/functions/stores/dynamo-stores';
import { type IndexDefinition, TABLES, type TableDefinition } from '@health-code/functions/stores/table-definitions';

/** Makes the tables that do not exist yet, from the same definitions as the CDK stack. */
export async function createTables(client: DynamoDBClient, names: TableNames): Promise<void> {
  for (const table of TABLES) {
    await client.send(new CreateTableCommand(createTableInput(table, names[table.id]))).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error;
    });
  }
}

function createTableInput(table: TableDefinition, name: string) {
  const attributes = [table, ...table.indexes].flatMap((schema) => [schema.partitionKey, schema.sortKey]);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' as const })),
    KeySchema: keySchema(table),
    ...(table.indexes.length === 0 ? {} : { GlobalSecondaryIndexes: table.indexes.map(indexInput) }),
  };
}

function indexInput(index: IndexDefinition) {
  return {
    IndexName: index.name,
    KeySchema: keySchema(index),
    Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.attributes] },
  };
}

function keySchema(schema: { partitionKey: string; sortKey: string }) {
  return [
    { AttributeName: schema.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: schema.sortKey, KeyType: 'RANGE' as const },
  ];
}
