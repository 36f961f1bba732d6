import type { Session } from '@health-code/shared/account/session';
import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { hasButton, press, see, sees, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { DevicesCard } from './devices-card';

const THIS: Session = {
  ...{ sessionId: '1', device: 'iPhone · 微信', isThis: true },
  ...{ createdAt: '2026-11-01T04:00:00.000Z', lastUsedOn: '2026-11-21' },
};
const OTHER: Session = { ...THIS, sessionId: '2', device: 'Windows · Edge', isThis: false, lastUsedOn: '2026-11-20' };
const NAMELESS: Session = { ...OTHER, sessionId: '3', device: null };

/** The devices of the account, from which each that is ended goes. */
let listed: Session[];
const devices = (...sessions: Session[]) => {
  listed = sessions;
};

beforeEach(() => {
  signIn();
  server.on('listSessions', () => ({ sessions: listed }));
  server.on('endSession', ({ params }) => {
    listed = listed.filter(({ sessionId }) => sessionId !== params['sessionId']);
    return { ended: true };
  });
  server.on('endSessions', () => {
    listed = listed.filter(({ isThis }) => isThis);
    return { ended: 2 };
  });
});

describe('the devices of an account', () => {
  it('are this one, which is signed out elsewhere on the page, and others', async () => {
    devices(THIS, OTHER, NAMELESS);
    await show(<DevicesCard />);
    await see('This device');
    expect(sees('Windows · Edge')).toBe(true);
    expect(sees('Unnamed device')).toBe(true);
    expect(sees(/^Last used 20 Nov/)).toBe(true);
    expect(hasButton(/iPhone/)).toBe(false);
  });

  it('are signed out one by one, after a question', async () => {
    devices(THIS, OTHER);
    await show(<DevicesCard />);
    await press('Sign out Windows · Edge');
    expect(sees(/within 15 minutes/)).toBe(true);
    expect(server.callsOf('endSession')).toEqual([]);
    await press('Sign out that device');
    expect(server.callsOf('endSession')[0]?.params).toEqual({ sessionId: '2' });
    expect(sees('Windows · Edge')).toBe(false);
    expect(sees('This device')).toBe(true);
  });

  it('are signed out all at once where there are several others', async () => {
    devices(THIS, OTHER);
    const { unmount } = await show(<DevicesCard />);
    await see('Windows · Edge');
    expect(hasButton('Sign out all other devices')).toBe(false);
    unmount();
    devices(THIS, OTHER, NAMELESS);
    await show(<DevicesCard />);
    await press('Sign out all other devices');
    await press('Sign out all other devices');
    expect(server.callsOf('endSessions')[0]?.body).toEqual({ keepsThis: true });
    expect(sees('Windows · Edge')).toBe(false);
  });

  it('stay listed where one could not be signed out, with the reason', async () => {
    devices(THIS, OTHER);
    server.on('endSession', () => {
      throw new Refusal('SESSION.NOT_FOUND', 404);
    });
    await show(<DevicesCard />);
    await press('Sign out Windows · Edge');
    await press('Sign out that device');
    expect(sees('This device is no longer listed')).toBe(true);
  });

  it('can be asked for again where the list did not come', async () => {
    devices(THIS);
    server.isOnline = false;
    await show(<DevicesCard />);
    server.isOnline = true;
    await press('Try again');
    await see('This device');
  });
});
