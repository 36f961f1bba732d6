import { expect, it } from 'vitest';
import { entered, isInside } from './last-check-ins.shared';

const MINUTE = 60_000;
const market = { placeId: 'A', kind: 'market', asksCheckOut: true } as const;
const first = entered(undefined, { visitId: '1', place: market, at: 0 });

it('knows since when somebody is inside who scans the same place again, up to the time after which nobody still is', () => {
  const again = (at: number, last = first) => entered(last, { visitId: '2', place: market, at });
  expect(first.since).toBeNull();
  expect(again(120 * MINUTE - 1).since).toBe(0);
  expect(again(120 * MINUTE).since).toBeNull();
  expect(again(MINUTE, { ...first, hasLeft: true }).since).toBeNull();
  expect(entered(again(MINUTE), { visitId: '3', place: market, at: 2 * MINUTE }).since).toBe(0);
});

it('knows it as well of another scan within minutes, which is the same visit', () => {
  expect(entered(first, { visitId: '1', place: market, at: 0 })).toBe(first);
  const again = entered(first, { visitId: '1', place: market, at: MINUTE });
  expect(again).toEqual({ ...first, since: 0 });
  expect(entered(again, { visitId: '1', place: market, at: 2 * MINUTE }).since).toBe(0);
});

it('knows nothing of it at another place, and takes an answer that is shown again for the same', () => {
  expect(entered(first, { visitId: '2', place: { ...market, placeId: 'B' }, at: MINUTE }).since).toBeNull();
  const left = { ...first, hasLeft: true };
  expect(entered(left, { visitId: '1', place: market, at: MINUTE })).toBe(left);
});

it('takes somebody for inside until they leave, go elsewhere, or nobody still is', () => {
  expect(isInside(first, market, 120 * MINUTE - 1)).toBe(true);
  expect(isInside(first, market, 120 * MINUTE)).toBe(false);
  expect(isInside({ ...first, hasLeft: true }, market, MINUTE)).toBe(false);
  expect(isInside(first, { ...market, placeId: 'B' }, MINUTE)).toBe(false);
});
