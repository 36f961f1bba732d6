import { expect, it, vi } from 'vitest';
import { press, screen, sees, show } from '../../../testing/screen';
import { PointMap } from './point-map';
import { PointNudge } from './point-nudge';

const point = { latitude: 34.7, longitude: 113.6 };

it('the map says in words where the place is, and where the phone is from there', async () => {
  const { rerender } = await show(<PointMap point={point} />);
  expect(screen.getByRole('img', { name: 'Place at latitude 34.70000, longitude 113.60000' })).toBeTruthy();
  expect(sees('You')).toBe(false);
  rerender(<PointMap point={point} phone={{ ...point, latitude: 34.701 }} />);
  expect(screen.getByRole('status').textContent).toBe('You are 111 m north of the place.');
  rerender(<PointMap point={point} phone={point} />);
  expect(screen.getByRole('status').textContent).toBe('You are here (within 20 m).');
});

it('the marker is moved in four directions', async () => {
  const onMove = vi.fn();
  await show(<PointNudge point={point} phone={undefined} onMove={onMove} />);
  for (const direction of [/north$/, /west$/, /east$/, /south$/]) await press(direction);
  const metres = (degrees: number) => Math.round(degrees * 1e5);
  const moves = onMove.mock.calls.map(([to]) =>
    [metres(to.latitude - 34.7), metres(to.longitude - 113.6)].map(Math.sign),
  );
  expect(moves.map(([north = 0, east = 0]) => [north + 0, east + 0])).toEqual([
    [1, 0],
    [0, -1],
    [0, 1],
    [-1, 0],
  ]);
});
