import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { field, hasButton, passTime, press, screen, see, sees, type, until, within } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { keptSession } from '../core/kept-session';
import { ownWork } from '../core/session';
import { IDLE_MS, openAtWork, session, workOf } from '../testing/at-work';

const offered = () =>
  within(screen.getByRole('navigation', { name: 'Main' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('the navigation', () => {
  it.each([
    [['place-reviews'], ['My work', 'Place reviews', 'Offices and staff', 'My second factors']],
    [['hotline'], ['My work', 'Look up a person', 'Offices and staff', 'My second factors']],
    [['audit'], ['My work', 'Data sources', 'Offices and staff', 'Audit', 'My second factors']],
    [['gate-policy'], ['My work', 'Offices and staff', 'My second factors']],
  ] as const)('with the powers %j offers %j', async (powers, pages) => {
    await openAtWork('#/factors', workOf(powers));
    await see('Add another');
    expect(offered()).toEqual(pages);
  });

  it('offers what doors ask for to an office of the region', async () => {
    await openAtWork('#/factors', workOf(['gate-policy'], '41'));
    await see('Add another');
    expect(offered()).toContain('Entry requirements');
  });

  it('leads to a page that says so where there is none', async () => {
    await openAtWork('#/nowhere', workOf([]));
    await see('Page not found');
  });
});

describe('the session', () => {
  it('says when it ends, and goes on where somebody stays', async () => {
    await openAtWork('#/factors', workOf([]));
    await see('Signed in for 30 min');
    await passTime(IDLE_MS - 5 * MS_PER_MINUTE);
    await see('Signs out in 5:00');
    await press('Stay signed in');
    await see('Signed in for 30 min');
  });

  it('that ends hides the page, and gives it back as it was to whoever signs in again', async () => {
    await openAtWork('#/look-up', workOf(['hotline']));
    await until(() => field('Reference'));
    await type('Reference', 'call 7');
    await passTime(IDLE_MS);
    await see('Your session has ended');
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
    keptSession.set({ token: 'next', idleMs: IDLE_MS, endsAt: Date.now() + IDLE_MS, usedAt: Date.now() });
    await until(() => expect(screen.getByRole('navigation', { name: 'Main' })).toBeTruthy());
    expect(field('Reference').value).toBe('call 7');
  });

  it('that the server has ended is gone with the next thing that is done', async () => {
    await openAtWork('#/factors', workOf([]));
    await see('Add another');
    server.on('listOffices', () => {
      throw new Refusal('OPERATOR.ENDED', 401);
    });
    location.hash = '#/offices';
    await see('Your session has ended');
    expect([keptSession.get(), sessionStorage.length]).toEqual([undefined, 0]);
  });

  it('is nobody’s any more after signing out', async () => {
    server.on('endOwnOperatorSession', () => ({ ended: true }));
    await openAtWork('#/factors', workOf([]));
    await see('Add another');
    await press('Sign out');
    await see('Send a code');
    expect([ownWork.get(), sessionStorage.length, sees('Your session has ended')]).toEqual([undefined, 0, false]);
  });
});

describe('the second factor, asked for again', () => {
  /** An act that is allowed only after the factor was shown. */
  function serveStepUp(): void {
    let isShown = false;
    server.on('askForStepUp', () => ({ factors: ['totp'], passkey: null }));
    server.on('stepUp', () => {
      isShown = true;
      return { until: session().endsAt };
    });
    server.on('offerFactor', () => {
      if (!isShown) throw new Refusal('OPERATOR.STEP_UP', 403);
      return { kind: 'totp', uri: 'otpauth://totp/x', secret: 'SECRET' };
    });
  }

  it('is shown, and what was asked for is done once more by itself', async () => {
    serveStepUp();
    await openAtWork('#/factors', workOf([]));
    await press('Add another');
    await press('Use an authenticator app');
    await see('Confirm that it is you');
    await type('6 digits from the app', '123456');
    await press('Verify');
    await see('SECRET');
    expect([server.callsOf('offerFactor').length, hasButton('Verify')]).toEqual([2, false]);
  });

  it('is given up without a complaint', async () => {
    serveStepUp();
    await openAtWork('#/factors', workOf([]));
    await press('Add another');
    await press('Use an authenticator app');
    await see('Confirm that it is you');
    await press('Cancel');
    expect([sees('Confirm that it is you'), screen.queryByRole('alert')]).toEqual([false, null]);
    expect(server.callsOf('offerFactor').length).toBe(1);
  });
});
