import type { Badges } from '@health-code/shared/rules/badges';
import { expect, it } from 'vitest';
import { divisionsBelow, HOUR, iso, NOON } from '../../testing/samples';
import { screen, see, sees, show } from '../../testing/screen';
import { server } from '../../testing/server';
import { BadgesCard } from './badges-card';

const badges: Badges = {
  test: { sampledAt: iso(NOON - 20 * HOUR), result: 'negative', withinHours: 24 },
  vaccination: { doses: 1, lastAt: iso(NOON - 240 * HOUR) },
  trips: { days: 7, divisions: ['4101'] },
};

it('a city goes by its code until the directory has answered', async () => {
  server.isOnline = false;
  await show(<BadgesCard badges={badges} now={NOON} />);
  expect(sees('4101')).toBe(true);
});

it('the badges say when somebody was tested, vaccinated and where they have been', async () => {
  server.on('listDivisions', ({ query }) => divisionsBelow(query['parent']));
  await show(<BadgesCard badges={badges} now={NOON} />);
  expect(screen.getByRole('group', { name: 'Test, vaccination and travel' })).toBeTruthy();
  for (const words of [
    'Negative within 24 h',
    'Sampled 20 Nov, 16:00',
    '1 dose',
    'Last dose 11 Nov 2026',
    'Travel, last 7 days',
  ]) {
    expect(sees(words), words).toBe(true);
  }
  await see('Zhengzhou');
});
