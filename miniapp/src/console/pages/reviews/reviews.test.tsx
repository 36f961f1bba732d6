import type { Place } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { choose, press, screen, see, sees, type, until, within } from '../../../testing/screen';
import { Refusal, server } from '../../../testing/server';
import { openAtWork, workOf } from '../../testing/at-work';

const PLACE = {
  ...{ placeId: 'p'.repeat(26), name: 'Museum', kind: 'other', subKind: 'park', asksTestWithinHours: null },
  ...{ creditCode: { code: '91410100MA9XXXXXX0', isChecked: false }, asksCheckOut: false, division: '410105' },
  ...{ divisionName: 'Jinshui', address: '1 Garden Road', location: { latitude: 34.7, longitude: 113.6 } },
  ...{ manager: null, state: 'pending', reviewNote: null, suspension: null, revision: 1, proposal: null },
  ...{ entrances: [{ entranceId: 'e', name: '', code: '7K3M9QRT2WXA', version: 1 }] },
  createdAt: '2026-11-20T04:00:00.000Z',
} as unknown as Place;
const CHANGED = {
  ...PLACE,
  state: 'active',
  proposal: { revision: 7, name: 'City Museum', subKind: 'park', address: '1 Garden Road', location: PLACE.location },
} as unknown as Place;

const open = (place: Place) => {
  server.on('listReviewsForOffice', () => ({ places: [place], next: null }));
  server.on('reviewPlaceForOffice', () => place);
  return openAtWork(`#/reviews/410105/${place.placeId}`, workOf(['place-reviews']));
};
const decisions = () => server.callsOf('reviewPlaceForOffice').map(({ body }) => body);

describe('a place under review', () => {
  it('shows what its owner gave, with a doubt about its credit code and a map', async () => {
    await open(PLACE);
    await see('Check character does not fit');
    expect(sees('Jinshui 1 Garden Road')).toBe(true);
    const map = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: /open a map/ }).href);
    expect([map.host, map.searchParams.get('position')]).toEqual(['uri.amap.com', '113.6,34.7']);
  });

  it('is accepted', async () => {
    await open(PLACE);
    await see('Your decision');
    await choose('Accept');
    await press('Submit the decision');
    await see('Accepted');
    expect(decisions()).toEqual([{ decision: 'accept' }]);
  });

  it('is refused with a note, and of a change the one that was seen', async () => {
    await open(CHANGED);
    const row = await until(() => screen.getByRole('row', { name: /^Name/ }));
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Museum', 'City Museum']);
    await choose('Refuse');
    await type('Note for the owner', 'No such museum');
    await press('Submit the decision');
    await see('Refused. The owner sees your note');
    expect(decisions()).toEqual([{ decision: 'refuse', note: 'No such museum', revision: 7 }]);
  });

  it('that a colleague has decided is read anew', async () => {
    await open(PLACE);
    server.on('reviewPlaceForOffice', () => {
      throw new Refusal('PLACE.NOT_PENDING', 409);
    });
    await see('Your decision');
    await choose('Accept');
    await press('Submit the decision');
    await see('This place no longer waits');
    server.on('listReviewsForOffice', () => ({ places: [], next: null }));
    await press('Reload');
    await see('Not in the queue');
  });
});

it('an office above counties chooses one first', async () => {
  server.on('listDivisions', ({ query }) => ({
    dataVersion: '1',
    divisions: query['parent'] === '41' ? [{ code: '4101', name: 'Zhengzhou', level: 'city', hasChildren: true }] : [],
  }));
  await openAtWork('#/reviews', workOf(['place-reviews'], '41'));
  await press('Open');
  await see('Choose a county');
});
