import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../../testing/account';
import { PLACE_ID } from '../../../testing/samples';
import { screen, see, show, until } from '../../../testing/screen';
import { server } from '../../../testing/server';
import { LooksCard } from './looks-card';

const usual = { hour: '2026-11-21T09', label: 'East gate', lookUps: 3, misses: 0, unusual: false };

beforeEach(() => signIn());

describe('the looks at people of a place', () => {
  it('are counted by hour, the unusual ones first and marked', async () => {
    const unusual = { ...usual, hour: '2026-11-20T14', label: 'West gate', lookUps: 40, misses: 31, unusual: true };
    server.on('listLookUps', () => ({ lookUps: [usual, unusual], registerReads: [] }));
    await show(<LooksCard placeId={PLACE_ID} />);
    await see('40, nobody found in 31');
    const text = document.body.textContent ?? '';
    expect(text.indexOf('West gate')).toBeLessThan(text.indexOf('East gate'));
    expect(text.match(/Unusually many/g)).toHaveLength(1);
  });

  it('say who read the register of which hour', async () => {
    const read = { hour: '2026-11-21T09', label: '', times: 2, lastAt: '2026-11-21T04:05:00.000Z' };
    server.on('listLookUps', () => ({ lookUps: [], registerReads: [read] }));
    await show(<LooksCard placeId={PLACE_ID} />);
    await see('21 Nov, 12:05 Owner');
    await see('21 Nov, 09:00, twice');
  });

  it('are no card where nobody looked', async () => {
    let isAsked = false;
    server.on('listLookUps', () => {
      isAsked = true;
      return { lookUps: [], registerReads: [] };
    });
    await show(<LooksCard placeId={PLACE_ID} />);
    await until(() => isAsked);
    expect(screen.queryByText('Who looked')).toBeNull();
  });
});
