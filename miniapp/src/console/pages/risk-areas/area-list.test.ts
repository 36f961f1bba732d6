import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compared, countsOf, keyOf } from './area-list';

const area = (division: string, changes: Partial<RiskArea> = {}): RiskArea => ({
  ...{ division, level: 'high', from: '2026-01-05T00:00:00.000Z', to: null, decree: 'd' },
  ...changes,
});
const ends = { to: '2026-02-01T00:00:00.000Z' };

describe('what publishing a list changes', () => {
  it.each<[string, RiskArea[], RiskArea[], string]>([
    ['nothing', [area('41')], [area('41')], '41 unchanged'],
    ['one more', [], [area('41')], '41 added'],
    ['one less', [area('41')], [], '41 ended'],
    ['another end', [area('41')], [area('41', ends)], '41 changed'],
    ['another decree', [area('41')], [area('41', { decree: 'e' })], '41 changed'],
    ['another level, which is another area', [area('41')], [area('41', { level: 'low' })], '41 added, 41 ended'],
    [
      'all of it, the news first',
      [area('1101'), area('1102')],
      [area('1102'), area('1103')],
      '1103 added, 1101 ended, 1102 unchanged',
    ],
  ])('%s', (_name, inForce, next, expected) => {
    const list = compared(inForce, next).map((each) => `${each.area.division} ${each.change}`);
    expect(list.join(', ')).toBe(expected);
  });

  const areas = fc.uniqueArray(
    fc.record({
      division: fc.constantFrom('41', '4101', '410105'),
      level: fc.constantFrom('high' as const, 'low' as const),
      from: fc.constant('2026-01-05T00:00:00.000Z'),
      to: fc.constantFrom(null, ends.to),
      decree: fc.constantFrom('d', 'e'),
    }),
    { selector: keyOf },
  );

  it('names every area of both lists once', () => {
    fc.assert(
      fc.property(areas, areas, (inForce, next) => {
        const { added, changed, ended, unchanged } = countsOf(compared(inForce, next));
        expect([added + changed + unchanged, ended + changed + unchanged]).toEqual([next.length, inForce.length]);
      }),
    );
  });
});
