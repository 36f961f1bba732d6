import { randomUUID } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { HttpFunction } from '@health-code/functions/http/http-types';
import { keys } from '@health-code/functions/stores/keys';
import { operationsOf } from '../../access-patterns/operation-log.ts';
import { checkInRequest, sendOnce } from './requests.ts';
import { type BenchSystem, TABLES } from './system.ts';
import type { Visitor } from './visitor.ts';

/** The least that any handler of this kind does: no session, no validation, no domain; the one call to the database. */
export type FloorFactory = (system: BenchSystem, visitor: Visitor) => Promise<HttpFunction>;

export const FLOORS = { 'read-code': readCodeFloor, 'check-in': checkInFloor } as const satisfies Record<
  string,
  FloorFactory
>;
export type FloorName = keyof typeof FLOORS;

async function readCodeFloor({ client }: BenchSystem, { personId }: Visitor): Promise<HttpFunction> {
  const Key = keys.snapshot(personId);
  return async () => json(200, (await client.send(new GetCommand({ TableName: TABLES.people, Key }))).Item);
}

/** Writes copies of a real visit, so that both sides write the same bytes. */
async function checkInFloor(system: BenchSystem, visitor: Visitor): Promise<HttpFunction> {
  const visit = await realVisit(system, visitor);
  return async () => {
    const id = randomUUID();
    await putVisit(system.client, { ...visit, sk: keys.visit(visitor.personId, id).sk, placeAt: id });
    return json(201, { visitId: id });
  };
}

async function realVisit(system: BenchSystem, visitor: Visitor): Promise<Record<string, unknown>> {
  const operations = await operationsOf(system.client, () => sendOnce(system.origin, checkInRequest(visitor)));
  const visit = operations.find(({ name }) => name === 'PutItem')?.item;
  if (visit === undefined) throw new Error('a check-in wrote no item');
  return visit;
}

function putVisit(client: DynamoDBDocumentClient, Item: Record<string, unknown>) {
  const ConditionExpression = 'attribute_not_exists(pk)';
  return client.send(new PutCommand({ TableName: TABLES.places, Item, ConditionExpression }));
}

function json(statusCode: number, body: unknown) {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
