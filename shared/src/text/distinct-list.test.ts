import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { distinctList } from './distinct-list.ts';

const list = distinctList(z.string().trim(), { min: 1, max: 2 }, 'listed twice');

describe('a list in which nothing stands twice', () => {
  it.each([
    [['a', 'b'], []],
    [['a', ' a'], [{ code: 'custom', params: { fault: 'repeated' }, message: 'listed twice' }]],
    [[], [{ code: 'too_small' }]],
    [['a', 'b', 'c'], [{ code: 'too_big' }]],
  ])('takes %j or says why not', (value, issues) => {
    expect(list.safeParse(value).error?.issues ?? []).toMatchObject(issues);
  });

  it('says so as JSON Schema, and has a lower end only where it is told one', () => {
    expect(z.toJSONSchema(list)).toMatchObject({ uniqueItems: true, minItems: 1, maxItems: 2 });
    expect(z.toJSONSchema(distinctList(z.string(), { max: 2 }, ''))).not.toHaveProperty('minItems');
  });
});
