import { expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { HOUR, iso, NOON, WANG } from '../../testing/samples';
import { press, see, sees, show } from '../../testing/screen';
import { server } from '../../testing/server';
import { AccessList } from './access-list';

const access = {
  at: iso(NOON - HOUR),
  placeName: 'Museum',
  gateLabel: 'East gate',
  way: 'scan',
  reason: null,
  purpose: null,
} as const;

it('says who looked, when, where and how, day by day', async () => {
  signIn();
  const manual = { ...access, at: iso(NOON - 24 * HOUR), way: 'document', reason: 'no-phone', purpose: null } as const;
  server.on('listAccesses', () => ({ next: null, accesses: [access, manual] }));
  await show(<AccessList person={WANG} />);
  for (const words of ['Today', 'Yesterday', '11:00', 'Scanned your code']) expect(sees(words), words).toBe(true);
  expect(sees('Looked up your document (Reason: no phone)')).toBe(true);
});

it('says that nobody looked, and can be tried again without the network', async () => {
  signIn();
  server.isOnline = false;
  server.on('listAccesses', () => ({ next: null, accesses: [] }));
  await show(<AccessList person={WANG} />);
  await see('You are offline');
  server.isOnline = true;
  await press('Try again');
  await see('Nobody has viewed this code');
});

it('comes a page at a time', async () => {
  signIn();
  server.on('listAccesses', ({ query }) =>
    query['cursor'] === undefined
      ? { accesses: [access], next: 'second' }
      : { accesses: [{ ...access, placeName: 'Library' }], next: null },
  );
  await show(<AccessList person={WANG} />);
  await press('More');
  await see('Library');
  expect(sees('More')).toBe(false);
});
