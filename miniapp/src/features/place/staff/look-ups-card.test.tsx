import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../../testing/account';
import { PLACE_ID } from '../../../testing/samples';
import { screen, see, show, until } from '../../../testing/screen';
import { server } from '../../../testing/server';
import { LookUpsCard } from './look-ups-card';

const usual = { hour: '2026-11-21T09', label: 'East gate', lookUps: 3, misses: 0, unusual: false };

beforeEach(() => signIn());

describe('the look-ups at a place', () => {
  it('are counted by hour, the unusual ones first and marked', async () => {
    const unusual = { ...usual, hour: '2026-11-20T14', label: 'West gate', lookUps: 40, misses: 31, unusual: true };
    server.on('listLookUps', () => ({ lookUps: [usual, unusual] }));
    await show(<LookUpsCard placeId={PLACE_ID} />);
    await see('40, nobody found in 31');
    const text = document.body.textContent ?? '';
    expect(text.indexOf('West gate')).toBeLessThan(text.indexOf('East gate'));
    expect(text.match(/Unusually many/g)).toHaveLength(1);
  });

  it('are no card where nobody was looked up', async () => {
    let isAsked = false;
    server.on('listLookUps', () => {
      isAsked = true;
      return { lookUps: [] };
    });
    await show(<LookUpsCard placeId={PLACE_ID} />);
    await until(() => isAsked);
    expect(screen.queryByText('Look-ups')).toBeNull();
  });
});
