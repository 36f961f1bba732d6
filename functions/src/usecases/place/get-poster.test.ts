import type { PosterFormat } from '@health-code/shared/place/poster-form';
import { describe, expect, it } from 'vitest';
import type { PosterContent, PosterRenderer } from '../../posters/poster-renderer.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addStaffedPlace } from '../../testing/world-places.ts';
import { getPoster } from './get-poster.ts';

async function atThePrinter(state: 'pending' | 'active' | 'suspended' | 'closed' = 'active') {
  const drawn: [string, PosterContent, string][] = [];
  const draw = (format: string) => (content: PosterContent, layout: string) => {
    drawn.push([format, content, layout]);
    return format as never;
  };
  const renderer = { svg: draw('svg'), png: draw('png'), pdf: draw('pdf') } as unknown as PosterRenderer;
  const world = createWorld({ deps: { posters: async () => renderer } });
  const place = await addStaffedPlace(world, { state, entrances: ['东门', '西门'] });
  const get = (changes: object = {}, format: PosterFormat = 'svg') =>
    getPoster(world.deps, {
      ...asAccount(world, 'owner'),
      placeId: place.placeId,
      entranceId: undefined,
      format,
      layout: 'a4-portrait' as never,
      ...changes,
    });
  return { world, place, drawn, get };
}

describe('getting a poster', () => {
  it('draws the entrance with its link, the hotline and the day of Shanghai', async () => {
    const { world, place, drawn, get } = await atThePrinter();
    world.advance(12 * 3_600_000);
    expect(await get()).toEqual({ code: place.code, fileName: '郑州站-东门-健康码.svg', content: 'svg' });
    const content = {
      placeName: '郑州站',
      entranceName: '东门',
      code: place.code,
      link: `https://code.example.org/p/${place.code}?v=1`,
      hotline: world.deps.settings.HOTLINE,
      createdOn: '2026-11-22',
    };
    expect(drawn).toEqual([['svg', content, 'a4-portrait']]);
    expect(world.writes()).toEqual(['quotas.take']);
  });

  it.each(['svg', 'png', 'pdf'] as const)('draws %s with its own pen', async (format) => {
    const { get } = await atThePrinter();
    expect((await get({}, format)).content).toBe(format);
  });

  it('names the file after the only entrance of a place by the place alone', async () => {
    const { world, get } = await atThePrinter();
    const single = await addStaffedPlace(world, { entrances: ['东门'] });
    expect((await get({ placeId: single.placeId })).fileName).toBe('郑州站-健康码.svg');
  });

  it('draws the entrance that is asked for, and misses one that is none', async () => {
    const { place, drawn, get } = await atThePrinter();
    const { entrances } = await place.record();
    expect((await get({ entranceId: 'e1' })).code).toBe(entrances[1]?.code);
    expect(await problemOf(get({ entranceId: 'e9' }))).toBe('ENTRANCE.NOT_FOUND');
    expect(drawn).toHaveLength(1);
  });

  it.each([
    ['pending', 'PLACE.PENDING'],
    ['closed', 'PLACE.CLOSED'],
  ] as const)('draws nothing for a %s place', async (state, problem) => {
    const { drawn, get } = await atThePrinter(state);
    expect(await problemOf(get())).toBe(problem);
    expect(drawn).toEqual([]);
  });

  it('draws for a suspended place, whose poster may be needed on the day it opens', async () => {
    const { drawn, get } = await atThePrinter('suspended');
    await get();
    expect(drawn).toHaveLength(1);
  });

  it('is for those who run the place', async () => {
    const { world, get } = await atThePrinter();
    expect((await get(asAccount(world, 'manager'))).content).toBe('svg');
    for (const other of ['checker', 'dismissed', 'stranger'])
      expect(await problemOf(get(asAccount(world, other)))).toBe('PLACE.NOT_FOUND');
  });
});
