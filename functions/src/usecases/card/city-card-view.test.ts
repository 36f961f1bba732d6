import type { PersonId } from '@health-code/shared/person/person-id';
import { describe, expect, it } from 'vitest';
import type { CityCardRecord } from '../../stores/city-card/city-card-store.ts';
import { createWorld } from '../../testing/world.ts';
import { cityCardView, isInForce } from './city-card-view.ts';

const CARD: CityCardRecord = {
  cardId: 'CARD',
  personId: 'P' as PersonId,
  city: '4101',
  ending: '5678',
  state: 'active',
  isAllowed: true,
  expiresAt: 1_000,
  sourceId: 'cards',
  issuerRevision: 1,
  revision: 3,
};

describe("a city's card", () => {
  it.each([
    ['a millisecond before its end', {}, 999, true],
    ['at its end', {}, 1_000, false],
    ['withdrawn', { state: 'withdrawn' }, 0, false],
    ['turned off by the person', { isAllowed: false }, 999, true],
  ] as const)('%s: whether it is the person’s still is judged by issuer and time', (_name, changes, now, expected) => {
    expect(isInForce({ ...CARD, ...changes }, now)).toBe(expected);
  });

  it('is shown by its city and its last characters, without whose it is', () => {
    expect(cityCardView(createWorld().deps, CARD)).toEqual({
      cardId: 'CARD',
      city: '4101',
      cityName: '河南省郑州市',
      ending: '5678',
      until: '1970-01-01T00:00:01.000Z',
      isAllowed: true,
    });
  });
});
