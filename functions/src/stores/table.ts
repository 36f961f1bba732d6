import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { ConditionFailedError } from '../domain-error.ts';
import { busy, isPassing } from './busy.ts';
import type { ItemKey } from './keys.ts';
import type { Page, PageQuery } from './page.ts';

export type Item = Record<string, unknown>;
export interface Condition {
  readonly expression: string;
  readonly values?: Item;
  readonly names?: Record<string, string>;
}
type UpdateParts = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

export const IF_ABSENT: Condition = { expression: 'attribute_not_exists(pk)' };

/** Revision `n` goes over revision `n − 1`, and the first over nothing. */
export function overPrevious(revision: number): Condition {
  return revision === 1 ? IF_ABSENT : { expression: 'revision = :previous', values: { ':previous': revision - 1 } };
}

/** Over anything but a code that was revoked: that is final, whatever a late retry writes. */
export function unlessRevoked(stateField: string): Condition {
  return {
    expression: 'attribute_not_exists(pk) OR #state <> :revoked',
    names: { '#state': stateField },
    values: { ':revoked': 'revoked' },
  };
}

interface KeyAttribute {
  readonly name: string;
  readonly value: string;
}

/** What stands under one partition key of an index, after a sort key. */
export interface IndexRange {
  readonly partition: KeyAttribute;
  readonly after: KeyAttribute;
}

/** The items of a partition from one sort key to another, both included. */
export interface KeyRange {
  readonly pk: string;
  readonly from: string;
  readonly to: string;
}

/** All sort keys that begin with a prefix: none of ours has a character after the last of these. */
export function prefixRange(pk: string, prefix: string): KeyRange {
  return { pk, from: prefix, to: `${prefix}~` };
}

export interface RangeOptions extends PageQuery {
  readonly order: 'forwards' | 'backwards';
  readonly isConsistent?: boolean | undefined;
}

/** BatchGetItem's own limit. */
const BATCH_KEYS = 100;
const BATCH_ATTEMPTS = 8;

/** One DynamoDB table with `pk` and `sk`: the few operations that the stores need, with SDK errors turned into ours. */
export class Table {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;

  constructor(client: DynamoDBDocumentClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  async get(key: ItemKey, consistent = false): Promise<Item | undefined> {
    const command = new GetCommand({ TableName: this.#name, Key: key, ConsistentRead: consistent });
    return (await this.#client.send(command).catch(rethrow)).Item;
  }

  async put(item: ItemKey & Item, condition?: Condition): Promise<void> {
    const command = new PutCommand({
      TableName: this.#name,
      Item: item,
      ...(condition && { ConditionExpression: condition.expression }),
      ...(condition?.values && { ExpressionAttributeValues: condition.values }),
      ...(condition?.names && { ExpressionAttributeNames: condition.names }),
    });
    await this.#client.send(command).catch(rethrow);
  }

  async delete(key: ItemKey, condition?: Condition): Promise<void> {
    const command = new DeleteCommand({
      TableName: this.#name,
      Key: key,
      ...(condition && { ConditionExpression: condition.expression }),
      ...(condition?.values && { ExpressionAttributeValues: condition.values }),
      ...(condition?.names && { ExpressionAttributeNames: condition.names }),
    });
    await this.#client.send(command).catch(rethrow);
  }

  /** Puts unless something stands under the key; returns what stands there afterwards. */
  async putIfAbsent(item: ItemKey & Item): Promise<Item> {
    try {
      await this.put(item, IF_ABSENT);
      return item;
    } catch (error) {
      const existing =
        error instanceof ConditionFailedError ? await this.get({ pk: item.pk, sk: item.sk }, true) : undefined;
      if (existing === undefined) throw error;
      return existing;
    }
  }

  async update(key: ItemKey, parts: UpdateParts): Promise<Item> {
    const command = new UpdateCommand({ TableName: this.#name, Key: key, ReturnValues: 'ALL_NEW', ...parts });
    const { Attributes } = await this.#client.send(command).catch(rethrow);
    return Attributes ?? {};
  }

  /** All items of a partition whose sort key begins with a prefix, over as many pages as there are. */
  async queryPrefix(pk: string, prefix: string, consistent = false): Promise<Item[]> {
    const pages = this.#pages({
      ConsistentRead: consistent,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    });
    const items: Item[] = [];
    for await (const page of pages) items.push(...(page.Items ?? []));
    return items;
  }

  /** The first items of a range, or those after a sort key in it, by one query. */
  async queryPage(
    { pk, from, to }: KeyRange,
    { limit, after, order, isConsistent }: RangeOptions,
  ): Promise<Page<Item>> {
    const command = new QueryCommand({
      TableName: this.#name,
      ConsistentRead: isConsistent ?? false,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
      ScanIndexForward: order === 'forwards',
      // One more tells whether there is one.
      Limit: limit + 1,
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
    });
    const { Items = [], LastEvaluatedKey } = await this.#client.send(command).catch(rethrow);
    const items = Items.slice(0, limit);
    const hasMore = Items.length > limit || LastEvaluatedKey !== undefined;
    return { items, next: hasMore ? (items.at(-1)?.['sk'] as string | undefined) : undefined };
  }

  /** All entries that an index has in a range, with all that it carries or with these attributes alone. */
  async queryIndex(index: string, range: IndexRange, only?: readonly string[]): Promise<Item[]> {
    const items: Item[] = [];
    const pages = this.#pages({ ...inRange(index, range), ...(only && projection(only)) });
    for await (const page of pages) items.push(...(page.Items ?? []));
    return items;
  }

  /** The first entries of a range of an index, and whether there are more. */
  async queryIndexStart(
    index: string,
    range: IndexRange,
    limit: number,
  ): Promise<{ readonly items: Item[]; readonly isCut: boolean }> {
    const command = new QueryCommand({ TableName: this.#name, ...inRange(index, range), Limit: limit });
    const { Items = [], LastEvaluatedKey } = await this.#client.send(command);
    return { items: Items, isCut: LastEvaluatedKey !== undefined };
  }

  async getMany(keys: readonly ItemKey[]): Promise<Item[]> {
    const items: Item[] = [];
    for (let start = 0; start < keys.length; start += BATCH_KEYS) {
      items.push(...(await this.#getBatch(keys.slice(start, start + BATCH_KEYS))));
    }
    return items;
  }

  /** What a busy partition leaves unprocessed is asked for again, a bounded number of times. */
  async #getBatch(keys: readonly ItemKey[]): Promise<Item[]> {
    const items: Item[] = [];
    let wanted: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
    for (let attempt = 0; wanted.length > 0; attempt += 1) {
      if (attempt === BATCH_ATTEMPTS) throw busy(new Error('BatchGetItem left keys unprocessed'));
      const command = new BatchGetCommand({ RequestItems: { [this.#name]: { Keys: wanted } } });
      const answer = await this.#client.send(command).catch(rethrow);
      items.push(...(answer.Responses?.[this.#name] ?? []));
      wanted = answer.UnprocessedKeys?.[this.#name]?.Keys ?? [];
    }
    return items;
  }

  async *#pages(input: Omit<QueryCommandInput, 'TableName'>) {
    let start: Record<string, unknown> | undefined;
    do {
      const command = new QueryCommand({ TableName: this.#name, ...input, ...(start && { ExclusiveStartKey: start }) });
      const page = await this.#client.send(command).catch(rethrow);
      yield page;
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  }
}

function inRange(index: string, { partition, after }: IndexRange) {
  return {
    IndexName: index,
    KeyConditionExpression: `${partition.name} = :value AND ${after.name} > :after`,
    ExpressionAttributeValues: { ':value': partition.value, ':after': after.value },
  };
}

/** By placeholders: any name may be a reserved word. */
function projection(attributes: readonly string[]) {
  const names = attributes.map((name) => [`#${name}`, name] as const);
  return {
    ProjectionExpression: names.map(([placeholder]) => placeholder).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names),
  };
}

function rethrow(error: unknown): never {
  if (error instanceof ConditionalCheckFailedException) throw new ConditionFailedError(error);
  throw isPassing(error) ? busy(error) : error;
}

/** DynamoDB's TTL attribute is in whole seconds. */
export function ttlSeconds(expiresAt: number): number {
  return Math.ceil(expiresAt / 1000);
}
