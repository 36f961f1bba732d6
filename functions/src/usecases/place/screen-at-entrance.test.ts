import { MS_PER_DAY, MS_PER_HOUR } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { hasScreen, noteScreen } from './screen-at-entrance.ts';

describe('a screen at an entrance', () => {
  it.each([
    ['none was ever opened', undefined, false],
    ['one is open', 0, true],
    ['one was open a millisecond less than a day ago', MS_PER_DAY - 1, true],
    ['one was open a day ago', MS_PER_DAY, false],
  ])('is not there, or is, where %s', (_name, ago, expected) => {
    expect(hasScreen({ screenAt: ago === undefined ? undefined : TEST_START - ago }, TEST_START)).toBe(expected);
  });

  it('is noted when it opens, and once an hour', async () => {
    const world = createWorld();
    const { code } = await addPlace(world);
    const note = () => noteScreen(world.deps, code, world.now());
    await note();
    world.advance(MS_PER_HOUR - 1);
    await note();
    expect(world.writes()).toEqual(['places.noteScreen']);
    world.advance(1);
    await note();
    expect(await world.deps.stores.places.findCode(code)).toMatchObject({ screenAt: TEST_START + MS_PER_HOUR });
  });

  it('is noted of no code that is none', async () => {
    const world = createWorld();
    await noteScreen(world.deps, 'NONE', TEST_START);
    expect(await world.deps.stores.places.findCode('NONE')).toBeUndefined();
  });
});
