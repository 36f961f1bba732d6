import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { HOUR, iso, MINUTE, PLACE, PLACE_ID } from '../../testing/samples';
import { fireEvent, passTime, screen, see, sees, settle, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { ScreenView } from './screen-view';

const LINKS = 240;
/** Two hours of links from an instant, as the server answers at that instant. */
const links = (from: number) => ({
  from: iso(from),
  stepSeconds: 30,
  links: Array.from({ length: LINKS }, (_value, index) => `https://example.org/p/X?t=${from}.${index}`),
  serverTime: iso(from),
});
const picture = () => screen.queryByRole('img', { name: /Changing place code for Museum/ })?.getAttribute('src');
const open = () => show(<ScreenView placeId={PLACE_ID} entranceId="main" />);

beforeEach(() => {
  signIn();
  server.on('getPlace', () => ({ ...PLACE }));
  server.on('getScreen', () => links(Date.now()));
});

describe('a screen at a door', () => {
  it('shows a code that changes every 30 seconds, and the time', async () => {
    await open();
    await see('12:00:00');
    const first = picture();
    await passTime(20_000);
    expect(picture()).toBe(first);
    await passTime(10_005);
    expect(picture()).not.toBe(first);
  });

  it('goes on without the network, says until when, and then shows no old code', async () => {
    await open();
    await see('12:00:00');
    server.isOnline = false;
    await passTime(10 * MINUTE + 5);
    await see('Offline. Works until 14:00');
    await passTime(2 * HOUR);
    await see('No codes left');
    expect(picture()).toBeUndefined();
    server.isOnline = true;
    fireEvent(window, new Event('online'));
    await settle();
    expect(picture()).toBeDefined();
  });

  it('goes on when the session is lost, and offers to sign in', async () => {
    await open();
    await see('12:00:00');
    server.on('getScreen', () => {
      throw new Refusal('AUTH.EXPIRED', 401);
    });
    await passTime(10 * MINUTE + 5);
    await see('Signed out. Works until 14:00');
    expect(picture()).toBeDefined();
  });

  it('takes the code away where the place was suspended', async () => {
    await open();
    await see('12:00:00');
    server.on('getScreen', () => {
      throw new Refusal('PLACE.SUSPENDED', 409);
    });
    await passTime(10 * MINUTE + 5);
    await see('This place code is suspended');
    expect(picture()).toBeUndefined();
    expect(sees('12:10:00')).toBe(false);
  });
});
