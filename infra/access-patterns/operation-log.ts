import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ItemValues } from './item-size.ts';

/** One call to the database: what was asked, and the items that were written or read. */
export interface Operation {
  /** `GetItem`, `Query` and so on. */
  readonly name: string;
  readonly table: string;
  readonly index: string | undefined;
  /** The keys that it names; of a query, its partition and what its sort keys begin with. */
  readonly keys: readonly OperationKey[];
  /** The first of `items`. */
  readonly item: ItemValues | undefined;
  readonly items: readonly ItemValues[];
  /** Whether it was a read that must be up to date. */
  readonly consistent: boolean;
  /** Whether it was a write that another writer can make fail. */
  readonly conditional: boolean;
}

export interface OperationKey {
  readonly pk: string;
  readonly sk: string;
}

const MIDDLEWARE = 'healthCodeOperationLog';

/** Writes down every call that a client makes while `work` runs. */
export async function operationsOf(client: DynamoDBDocumentClient, work: () => Promise<unknown>): Promise<Operation[]> {
  const operations: Operation[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = String(context['commandName']).replace(/Command$/, '');
      const log = (output: object) => operations.push(operationOf(name, args.input as Input, output as Output));
      try {
        const result = await next(args);
        log(result.output as object);
        return result;
      } catch (error) {
        // A condition that failed has cost its units all the same.
        log({});
        throw error;
      }
    },
    { step: 'initialize', priority: 'high', name: MIDDLEWARE },
  );
  try {
    await work();
  } finally {
    client.middlewareStack.remove(MIDDLEWARE);
  }
  return operations;
}

interface BatchRead {
  readonly Keys: readonly OperationKey[];
}
interface BatchDelete {
  readonly DeleteRequest: { readonly Key: OperationKey };
}

interface Input {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly Key?: OperationKey;
  readonly Item?: ItemValues & OperationKey;
  readonly RequestItems?: Readonly<Record<string, BatchRead | readonly BatchDelete[]>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
  readonly ConsistentRead?: boolean;
  readonly ConditionExpression?: string;
}

interface Output {
  readonly Item?: ItemValues;
  readonly Items?: readonly ItemValues[];
  readonly Attributes?: ItemValues;
  readonly Responses?: Readonly<Record<string, readonly ItemValues[]>>;
}

function operationOf(name: string, input: Input, output: Output): Operation {
  const [batchTable = '', batch] = Object.entries(input.RequestItems ?? {})[0] ?? [];
  const items = itemsOf(input, output);
  return {
    name,
    table: input.TableName ?? batchTable,
    index: input.IndexName,
    keys: keysOf(input) ?? batchKeys(batch) ?? queriedKeys(input),
    item: items[0],
    items,
    consistent: input.ConsistentRead === true,
    conditional: input.ConditionExpression !== undefined,
  };
}

function itemsOf({ Item }: Input, output: Output): readonly ItemValues[] {
  const single = Item ?? output.Item ?? output.Attributes;
  if (single !== undefined) return [single];
  return output.Items ?? Object.values(output.Responses ?? {}).flat();
}

function keysOf({ Key, Item }: Input): readonly OperationKey[] | undefined {
  const key = Key ?? Item;
  return key && [{ pk: key.pk, sk: key.sk }];
}

function batchKeys(batch: BatchRead | readonly BatchDelete[] | undefined): readonly OperationKey[] | undefined {
  if (batch === undefined) return undefined;
  return 'Keys' in batch ? batch.Keys : batch.map(({ DeleteRequest: { Key } }) => ({ pk: Key.pk, sk: Key.sk }));
}

function queriedKeys({ ExpressionAttributeValues: values = {} }: Input): readonly OperationKey[] {
  const text = (value: unknown): string => (value === undefined ? '' : String(value));
  return [{ pk: text(values[':pk'] ?? values[':value']), sk: text(values[':prefix'] ?? values[':from']) }];
}
