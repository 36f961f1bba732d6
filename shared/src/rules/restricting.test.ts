import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/fact.ts';
import { histories, instants, riskAreas } from '../facts/facts.arbitrary.ts';
import { fact, negative, START } from '../facts/facts.fixture.ts';
import { toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { strictness } from './colour.ts';
import { restrictionOf } from './restricting.ts';
import { cn202220m } from './sets/cn-2022-20m.ts';
import { boundariesAfter, buildTimeline, colourAt, holdsAt } from './timeline.ts';

const RUNS = 300;
const DAY = 24 * 3_600_000;

const order = (fields: object = {}): Fact =>
  fact({
    ...{ kind: 'order', id: 'order', at: toIso(START), reason: '流调', document: '令 1', colour: 'red' },
    until: toIso(START + 7 * DAY),
    ...fields,
  });
const dose = fact({ kind: 'vaccination', id: 'dose', at: toIso(START), dose: 1, product: '克尔来福' });
const restriction = (facts: readonly Fact[], from = START) => restrictionOf(facts, cn202220m, [], from);

describe('what restricts somebody', () => {
  it('is the order that holds them, to its last millisecond, and nothing else', () => {
    const facts = [dose, order(), negative('test', START)];
    const found = restriction(facts);
    expect(found?.facts.map(({ id }) => id)).toEqual(['order']);
    expect(restriction(facts, (found?.until as number) - 1)?.facts).toHaveLength(1);
    expect(restriction(facts, found?.until)).toBeUndefined();
  });

  it('is nothing for somebody who is green, or of whom nothing is known', () => {
    expect(restriction([dose])).toBeUndefined();
    expect(restriction([])).toBeUndefined();
  });
});

describe('the laws of what is kept', () => {
  const restrictionsAt = (facts: readonly Fact[], areas: Parameters<typeof buildTimeline>[2], at: number) =>
    holdsAt(buildTimeline(facts, cn202220m, areas), at).filter(
      ({ colour }) => strictness(colour) > strictness('green'),
    );

  it('whoever deletes everything else is restricted as before at every later instant, and no longer', () => {
    fc.assert(
      fc.property(histories, riskAreas, instants, (history, areas, now) => {
        const kept = restrictionOf(history, cn202220m, areas, now);
        const times = [now, ...boundariesAfter(buildTimeline(history, cn202220m, areas), now)];
        for (const at of times) {
          expect(restrictionsAt(kept?.facts ?? [], areas, at)).toEqual(restrictionsAt(history, areas, at));
        }
        if (kept === undefined) return;
        const last = kept.until + MS_PER_DAY;
        expect(strictness(colourAt(buildTimeline(kept.facts, cn202220m, areas), last))).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });

  it('none of it can be done without', () => {
    fc.assert(
      fc.property(histories, riskAreas, instants, (history, areas, now) => {
        const kept = restrictionOf(history, cn202220m, areas, now)?.facts ?? [];
        for (const one of kept) {
          const others = restrictionOf(
            kept.filter((each) => each !== one),
            cn202220m,
            areas,
            now,
          );
          expect(others?.facts.length ?? 0).toBeLessThan(kept.length);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
