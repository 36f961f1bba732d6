import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ItemValues } from './item-size.ts';

/** One call to the database: what was asked, and the item that was written or read, if it was one. */
export interface Operation {
  readonly name: string;
  readonly item: ItemValues | undefined;
  /** Whether it was a read that must be up to date. */
  readonly consistent: boolean;
}

const MIDDLEWARE = 'healthCodeOperationLog';

/** Writes down every call that a client makes while `work` runs. */
export async function operationsOf(client: DynamoDBDocumentClient, work: () => Promise<unknown>): Promise<Operation[]> {
  const operations: Operation[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      const name = String(context['commandName']).replace(/Command$/, '');
      const consistent = 'ConsistentRead' in args.input && args.input.ConsistentRead === true;
      operations.push({ name, item: itemOf(args.input) ?? itemOf(result.output), consistent });
      return result;
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

function itemOf(message: object): ItemValues | undefined {
  return 'Item' in message ? (message.Item as ItemValues | undefined) : undefined;
}
