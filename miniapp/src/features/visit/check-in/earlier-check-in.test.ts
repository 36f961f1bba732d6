import { expect, it } from 'vitest';
import type { WaitingCheckIn } from './check-in-outbox';
import { earlierCheckIn } from './earlier-check-in.shared';

const AT = Date.parse('2026-11-21T04:00:00.000Z');
const checkIn = (key: string, placeCode: string) =>
  ({ key, owner: '13800138000', item: { placeCode, at: new Date(AT).toISOString() } }) as WaitingCheckIn;
const waiting = [checkIn('a', 'CODE')];

it('is found by the key of the same scan, however long ago', () => {
  expect(earlierCheckIn(waiting, { code: 'CODE', key: 'a' }, AT + 9e9)?.key).toBe('a');
  expect(earlierCheckIn(waiting, { code: 'CODE', key: 'z' }, AT)).toBeUndefined();
});

it('is found for the same link within ten minutes', () => {
  const found = (code: string, now: number) => earlierCheckIn(waiting, { code }, now)?.key;
  expect([found('CODE', AT + 599_999), found('CODE', AT + 600_000), found('CODE2', AT)]).toEqual([
    'a',
    undefined,
    undefined,
  ]);
});
