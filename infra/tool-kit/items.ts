import {
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  paginateScan,
  QueryCommand,
  type ScanCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { isConditionFailure } from './is-condition-failure.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type StoredItem = Key & Record<string, unknown>;

/** BatchWriteItem's own limit. */
const BATCH_WRITES = 25;

/** The items of one table, as a migration sees them: without what they mean. */
export class Items {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;

  constructor(client: DynamoDBDocumentClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  /** Every item under one sort key, whatever it belongs to. */
  withSortKey(sk: string): AsyncGenerator<StoredItem> {
    return this.#scan({ FilterExpression: 'sk = :sk', ExpressionAttributeValues: { ':sk': sk } });
  }

  /** Every item of the table with its key and these attributes alone, any of which may be a reserved word. */
  every(attributes: readonly string[]): AsyncGenerator<StoredItem> {
    const names = attributes.map((name) => [`#${name}`, name] as const);
    return this.#scan({
      ProjectionExpression: ['pk', 'sk', ...names.map(([placeholder]) => placeholder)].join(', '),
      ...(names.length === 0 ? {} : { ExpressionAttributeNames: Object.fromEntries(names) }),
    });
  }

  /** Every item of the table with all that it holds: what a thief of the table would have. */
  dump(): AsyncGenerator<StoredItem> {
    return this.#scan({});
  }

  /** A table of any size, page by page. */
  async *#scan(wanted: Omit<ScanCommandInput, 'TableName'>): AsyncGenerator<StoredItem> {
    const input = { TableName: this.#name, ConsistentRead: true, ...wanted };
    for await (const { Items: items = [] } of paginateScan({ client: this.#client }, input))
      yield* items as StoredItem[];
  }

  async under(pk: string): Promise<StoredItem[]> {
    const found: StoredItem[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const command = new QueryCommand({
        TableName: this.#name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ExclusiveStartKey: from,
        ConsistentRead: true,
      });
      const { Items: items = [], LastEvaluatedKey } = await this.#client.send(command);
      found.push(...(items as StoredItem[]));
      from = LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  }

  /** Leaves what stands there already: an earlier run wrote it, or the person had it under both ids. */
  async putIfAbsent(item: StoredItem): Promise<void> {
    const condition = 'attribute_not_exists(pk)';
    const command = new PutCommand({ TableName: this.#name, Item: item, ConditionExpression: condition });
    await this.#client.send(command).catch((error: unknown) => {
      if (!isConditionFailure(error)) throw error;
    });
  }

  async put(item: StoredItem): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#name, Item: item }));
  }

  /** Says of an item, if it is there, that it is another person's. */
  async giveTo({ pk, sk }: Key, personId: string): Promise<void> {
    const command = new UpdateCommand({
      TableName: this.#name,
      Key: { pk, sk },
      UpdateExpression: 'SET personId = :person',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':person': personId },
    });
    await this.#client.send(command).catch((error: unknown) => {
      if (!isConditionFailure(error)) throw error;
    });
  }

  /** Puts one value in the place of another, at a path within an item, if that stands there still. */
  async exchange({ pk, sk }: Key, path: readonly (string | number)[], before: string, after: string): Promise<void> {
    const names = path.flatMap((name, index) => (typeof name === 'string' ? [[`#${index}`, name] as const] : []));
    const place = path
      .map((name, index) => (typeof name === 'string' ? `.#${index}` : `[${name}]`))
      .join('')
      .slice(1);
    const command = new UpdateCommand({
      TableName: this.#name,
      Key: { pk, sk },
      UpdateExpression: `SET ${place} = :after`,
      ConditionExpression: `${place} = :before`,
      ExpressionAttributeNames: Object.fromEntries(names),
      ExpressionAttributeValues: { ':before': before, ':after': after },
    });
    await this.#client.send(command).catch((error: unknown) => {
      if (!isConditionFailure(error)) throw error;
    });
  }

  /** Deletes what stands under the keys, if anything does. */
  async deleteMany(keys: readonly Key[]): Promise<void> {
    for (let start = 0; start < keys.length; start += BATCH_WRITES) {
      let requests = keys
        .slice(start, start + BATCH_WRITES)
        .map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
      while (requests.length > 0) {
        const command = new BatchWriteCommand({ RequestItems: { [this.#name]: requests } });
        const { UnprocessedItems } = await this.#client.send(command);
        requests = (UnprocessedItems?.[this.#name] ?? []) as typeof requests;
      }
    }
  }

  async delete({ pk, sk }: Key): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#name, Key: { pk, sk } }));
  }
}
