import { describe, expect, it } from 'vitest';
import { STATION } from '../../testing/samples.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { checkPlaces } from './check-places.ts';

describe('checking places before they are registered', () => {
  it('answers each row for itself and writes nothing', async () => {
    const world = createWorld();
    const rows = [
      STATION,
      { ...STATION, division: '410199' },
      { ...STATION, creditCode: '91410100MA45X1YR8X' },
      { ...STATION, name: '𠮷😀酒店', entrances: ['ئۈرۈمچى', 'ᠮ门'] },
      { ...STATION, subKind: 'hospital', name: '' },
      'a place',
    ];
    const results = await checkPlaces(world.deps, { ...asAccount(world, 'owner'), rows });
    const said = (faults: readonly { pointer: string; code: string }[]) => faults.map((f) => `${f.pointer} ${f.code}`);
    expect(results.map(({ errors, warnings }) => [said(errors), said(warnings)])).toEqual([
      [[], []],
      [['/division unknown'], []],
      [[], ['/creditCode check-digit']],
      [[], ['/name not-on-posters', '/entrances/1 not-on-posters']],
      [['/name too-small', '/subKind custom'], []],
      [[' invalid-type'], []],
    ]);
    expect(world.calls).toEqual(['quotas.take']);
  });

  it('has no warning for a credit code that fits its check character, and no row for none', async () => {
    const world = createWorld();
    const check = (rows: unknown[]) => checkPlaces(world.deps, { ...asAccount(world, 'owner'), rows });
    const rows = [{ ...STATION, creditCode: '91350100M000100Y43' }];
    expect(await check(rows)).toEqual([{ errors: [], warnings: [] }]);
    expect(await check([])).toEqual([]);
  });
});
