import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { press, screen, see, sees } from '../../../testing/screen';
import { Refusal, server } from '../../../testing/server';
import { openAtWork, workOf } from '../../testing/at-work';

const waiting = (createdAt: string) => ({ createdAt }) as never;

describe('the start page', () => {
  it('says how many places wait and since when, and which hours were unusual', async () => {
    const places = [waiting('2026-11-20T04:00:00.000Z'), waiting('2026-11-18T04:00:00.000Z')];
    server.on('listReviewsForOffice', () => ({ places, next: 'more' }));
    const look = { hour: '2026-11-20T09', lookUps: 61, misses: 3, placeId: 'p' as never, placeName: 'Museum' };
    server.on('listUnusualLookUpsForOffice', () => ({ lookUps: [look] }));
    await openAtWork('#/', workOf(['place-reviews']));
    await see('2 places or more waiting');
    await see('The oldest was registered on 18 Nov 2026, 12:00');
    await see('2026-11-20 09:00');
  });

  it('names one’s own powers that end within thirty days', async () => {
    const work = workOf(['hotline', 'audit']);
    const [first, second] = work.operator.powers;
    const soon = { ...first, until: toIso(Date.now() + 29 * MS_PER_DAY) };
    await openAtWork('#/', { ...work, operator: { ...work.operator, powers: [soon, second] as never } });
    await see(/^Answer the hotline: ends/);
    expect(sees(/^Audit: ends/)).toBe(false);
  });

  it('says what could not be read, and reads it again', async () => {
    server.on('listUnusualLookUpsForOffice', () => ({ lookUps: [] }));
    server.on('listReviewsForOffice', () => {
      throw new Refusal('SERVICE.BUSY', 503);
    });
    await openAtWork('#/', workOf(['place-reviews']));
    await see('The service is busy');
    server.on('listReviewsForOffice', () => ({ places: [], next: null }));
    await press('Reload');
    await see('No place is waiting');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
