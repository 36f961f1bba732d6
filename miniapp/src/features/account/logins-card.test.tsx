import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { leaveAndComeBack, phone, stored } from '../../testing/phone';
import { TOKENS } from '../../testing/samples';
import { hasButton, press, see, sees, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { LoginsCard } from './logins-card';

const LOGIN = {
  ...({ loginId: '1', provider: 'sms', label: '138****8000' } as const),
  ...{ linkedAt: '2026-11-01T04:00:00.000Z', lastUsedOn: '2026-11-21' },
};
const SECOND = { ...LOGIN, loginId: '2', label: '139****9000' };
const WECHAT = { ...LOGIN, ...({ loginId: '3', provider: 'wechat', label: '' } as const) };

beforeEach(() => {
  signIn();
  server.on('listLogins', () => ({ logins: [LOGIN] }));
});

describe('the ways to sign in', () => {
  it('are shown masked, and since when', async () => {
    await show(<LoginsCard />);
    await see('138****8000');
    expect(sees('Phone')).toBe(true);
    expect(sees(/^Since 1 Nov/)).toBe(true);
  });

  it('can be asked for again where the answer did not come', async () => {
    server.isOnline = false;
    await show(<LoginsCard />);
    server.isOnline = true;
    await press('Try again');
    await see('138****8000');
  });

  it('go by the name of the platform where it tells nothing else', async () => {
    server.on('listLogins', () => ({ logins: [LOGIN, WECHAT] }));
    await show(<LoginsCard />);
    await see('WeChat');
    expect(sees('Linked')).toBe(true);
    expect(hasButton('Remove WeChat')).toBe(true);
  });

  it('grow by a phone, on a page of its own, and are read again on return', async () => {
    await show(<LoginsCard />);
    await press('Add a phone number');
    expect(phone.visited).toEqual(['/pages/link-phone/index']);
    server.on('listLogins', () => ({ logins: [LOGIN, SECOND] }));
    await leaveAndComeBack();
    await see('139****9000');
  });
});

describe('removing a way to sign in', () => {
  it('is offered where another stays, and asks first', async () => {
    await show(<LoginsCard />);
    await see('138****8000');
    expect(hasButton(/^Remove/)).toBe(false);
    server.on('listLogins', () => ({ logins: [LOGIN, SECOND] }));
    await leaveAndComeBack();
    server.on('unlinkLogin', () => ({ unlinked: true }));
    await press('Remove 139****9000');
    expect(server.callsOf('unlinkLogin')).toEqual([]);
    server.on('listLogins', () => ({ logins: [LOGIN] }));
    await press('Remove');
    expect(server.callsOf('unlinkLogin')).toMatchObject([{ params: { loginId: '2' } }]);
    expect(sees('139****9000')).toBe(false);
  });

  it('leads whoever signed in too long ago to sign in again, and back here', async () => {
    phone.address = '/pages/settings/index';
    phone.storage.set('health-code.people', '[]');
    server.on('listLogins', () => ({ logins: [LOGIN, SECOND] }));
    server.on('unlinkLogin', () => {
      throw new Refusal('LOGIN.STALE_SESSION', 403);
    });
    server.on('refreshSession', () => TOKENS);
    server.on('endSession', () => ({ ended: true }));
    await show(<LoginsCard />);
    await press('Remove 139****9000');
    await press('Remove');
    expect(sees('Sign in again first')).toBe(true);
    await press('Sign in again');
    expect(phone.visited).toEqual([`/pages/sign-in/index?wish=${encodeURIComponent('/pages/settings/index')}`]);
    expect(stored('session')).toBeUndefined();
    expect(stored('people')).toEqual([]);
    expect(server.callsOf('endSession')).toHaveLength(1);
  });

  it('says why it failed, and can be tried again', async () => {
    server.on('listLogins', () => ({ logins: [LOGIN, SECOND] }));
    server.on('unlinkLogin', () => {
      throw new Refusal('WRITE.CONFLICT', 409);
    });
    await show(<LoginsCard />);
    await press('Remove 138****8000');
    await press('Remove');
    expect(hasButton('Remove')).toBe(true);
    expect(sees('139****9000')).toBe(true);
  });
});
