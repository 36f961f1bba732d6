import { expect, it } from 'vitest';
import { lazily } from './lazily.ts';

it('makes nothing before it is asked, and then once, also where that is nothing', () => {
  const made: string[] = [];
  const get = lazily<undefined>(() => {
    made.push('made');
    return undefined;
  });
  expect(made).toEqual([]);
  expect([get(), get()]).toEqual([undefined, undefined]);
  expect(made).toEqual(['made']);
});
