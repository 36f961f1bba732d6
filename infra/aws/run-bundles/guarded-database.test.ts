import { describe, expect, it } from 'vitest';
import type { TableGrant } from '../audience-grants.ts';
import { allows } from './guarded-database.ts';
import { type RequestedRight, requestedRight } from './requested-right.ts';

const grant: TableGrant = { table: 'places', actions: ['GetItem', 'Query'], partitions: ['CODE#*'] };
const right: RequestedRight = { table: 'places', index: undefined, action: 'GetItem', partitions: ['CODE#1'] };

describe('a grant', () => {
  it('allows its actions on its partitions', () => {
    expect(allows(grant, right)).toBe(true);
  });

  it.each<Partial<RequestedRight>>([
    { table: 'people' },
    { index: 'by-place' },
    { action: 'PutItem' },
    { partitions: ['PERSON#1'] },
    { partitions: ['CODE#1', 'PERSON#1'] },
    { partitions: [] },
  ])('refuses %o', (change) => {
    expect(allows(grant, { ...right, ...change })).toBe(false);
  });
});

describe('the right that a call asks for', () => {
  it.each([
    ['GetItem', { TableName: 'places', Key: { pk: { S: 'CODE#1' } } }, ['CODE#1']],
    ['PutItem', { TableName: 'places', Item: { pk: { S: 'CODE#1' } } }, ['CODE#1']],
    [
      'BatchGetItem',
      { RequestItems: { places: { Keys: [{ pk: { S: 'CODE#1' } }, { pk: { S: 'CODE#2' } }] } } },
      ['CODE#1', 'CODE#2'],
    ],
    [
      'Query',
      {
        TableName: 'places',
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': { S: 'CODE#1' }, ':prefix': { S: 'X' } },
      },
      ['CODE#1'],
    ],
    ['Scan', { TableName: 'places' }, []],
  ])('is read from %s', (action, body, partitions) => {
    const found = requestedRight(`DynamoDB_20120810.${action}`, JSON.stringify(body));
    expect(found).toEqual({ table: 'places', index: undefined, action, partitions });
  });
});
