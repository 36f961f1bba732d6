import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { newPlace } from '../../testing/world-places.ts';
import { placeErrors } from './place-errors.ts';

describe('what is wrong with a place that no schema sees', () => {
  it.each([
    ['410103', []],
    ['410103001', []],
    ['410199', [{ pointer: '/division', code: 'unknown', detail: expect.stringMatching(/^is not in the directory/) }]],
  ])('in division %s', (division, errors) => {
    expect(placeErrors(createWorld().deps, newPlace({ division }))).toEqual(errors);
  });
});
