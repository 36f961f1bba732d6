import { beforeEach, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { press, see, sees, show } from '../../testing/screen';
import { server } from '../../testing/server';
import { LoginsCard } from './logins-card';

const LOGIN = {
  ...({ loginId: '1', provider: 'sms', label: '138****8000' } as const),
  ...{ linkedAt: '2026-11-01T04:00:00.000Z', lastUsedOn: '2026-11-21' },
};

beforeEach(() => {
  signIn();
  server.on('listLogins', () => ({ logins: [LOGIN] }));
});

it('shows by what somebody signs in, masked, and since when', async () => {
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
