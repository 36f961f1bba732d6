import type { TableId } from '../data-stack.ts';

/** What one call to DynamoDB asks for, in the terms of IAM: an action on a table or index, and the partitions it names. */
export interface RequestedRight {
  readonly table: TableId;
  readonly index: string | undefined;
  readonly action: string;
  readonly partitions: readonly string[];
}

type Attribute = { readonly S: string };
type Key = { readonly pk: Attribute };

type Batch = { readonly Keys: readonly Key[] } | readonly { readonly DeleteRequest: { readonly Key: Key } }[];

interface RequestBody {
  readonly TableName?: TableId;
  readonly IndexName?: string;
  readonly Key?: Key;
  readonly Item?: Key;
  readonly RequestItems?: Readonly<Record<TableId, Batch>>;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, Attribute>>;
}

/** Reads the right from the call's `X-Amz-Target` and body. */
export function requestedRight(target: string, text: string): RequestedRight {
  const body: RequestBody = JSON.parse(text);
  const batch = Object.entries(body.RequestItems ?? {})[0];
  return {
    table: (body.TableName ?? batch?.[0]) as TableId,
    index: body.IndexName,
    action: target.split('.')[1] ?? '',
    partitions: [...keysOf(body), ...batchKeys(batch?.[1])].map((key) => key.pk.S).concat(queried(body)),
  };
}

function batchKeys(batch: Batch | undefined): readonly Key[] {
  if (batch === undefined) return [];
  return 'Keys' in batch ? batch.Keys : batch.map(({ DeleteRequest }) => DeleteRequest.Key);
}

function keysOf({ Key, Item }: RequestBody): Key[] {
  return [Key, Item].filter((key) => key !== undefined);
}

/** A query's condition begins with its partition key: `pk = :pk`. */
function queried({ KeyConditionExpression = '', ExpressionAttributeValues = {} }: RequestBody): string[] {
  const placeholder = /^\w+ = (:\w+)/.exec(KeyConditionExpression)?.[1];
  const value = placeholder === undefined ? undefined : ExpressionAttributeValues[placeholder];
  return value === undefined ? [] : [value.S];
}
