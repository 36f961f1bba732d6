import { describe, expect, it } from 'vitest';
import { createGathering } from './gathering.ts';
import type { RequestedRight } from './requested-right.ts';

const write: RequestedRight = { table: 'places', index: undefined, action: 'PutItem', partitions: ['PERSON#1'] };

/** What has gone on, in the order of going. */
async function goneOn(calls: readonly RequestedRight[], count: number): Promise<readonly number[]> {
  const gathering = createGathering();
  gathering.expect({ table: 'places', action: 'PutItem' }, count);
  const gone: number[] = [];
  for (const [index, call] of calls.entries()) void gathering.join(call).then(() => gone.push(index));
  await new Promise(setImmediate);
  return gone.sort();
}

describe('a gathering', () => {
  it('holds back what it expects until all of it has come', async () => {
    expect(await goneOn([write, write], 3)).toEqual([]);
    expect(await goneOn([write, write, write], 3)).toEqual([0, 1, 2]);
  });

  it('lets through what comes after', async () => {
    expect(await goneOn([write, write, write], 2)).toEqual([0, 1, 2]);
  });

  it.each<Partial<RequestedRight>>([{ table: 'people' }, { action: 'GetItem' }])('lets through %o', async (change) => {
    expect(await goneOn([{ ...write, ...change }], 2)).toEqual([0]);
  });
});
