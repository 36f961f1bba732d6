import { expect, it, vi } from 'vitest';
import { signIn } from '../../testing/account';
import { stored } from '../../testing/phone';
import { iso, NOON } from '../../testing/samples';
import { press, see, sees, show, type } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { LinkPhoneForm } from './link-phone-form';

const SENT = { challenge: 'challenge-1', expiresAt: iso(NOON + 300_000), resendAt: iso(NOON + 60_000), canCall: false };
const LINKED = {
  ...({ loginId: '2', provider: 'sms', label: '139****9000' } as const),
  ...{ linkedAt: iso(NOON), lastUsedOn: '2026-11-21' },
};

async function prove(onDone = vi.fn()) {
  const { phone } = signIn();
  server.on('requestOtp', () => SENT);
  await show(<LinkPhoneForm onDone={onDone} />);
  await type('Phone number', '13900139000');
  await press('Send code');
  await type('Verification code', '123456');
  await press('Add');
  return { onDone, phone };
}

it('adds a phone by a code, and leaves the session as it is', async () => {
  server.on('linkLogin', () => LINKED);
  const { onDone, phone } = await prove();
  expect(server.callsOf('linkLogin').map(({ body }) => body)).toEqual([
    { provider: 'sms', phone: '13900139000', challenge: 'challenge-1', otp: '123456' },
  ]);
  expect(onDone).toHaveBeenCalledOnce();
  expect(stored('session')).toMatchObject({ phone });
  expect(stored('pending-code')).toBeUndefined();
});

it('says that a phone is that of another account, and takes another number', async () => {
  server.on('linkLogin', () => {
    throw new Refusal('LOGIN.TAKEN', 409);
  });
  const { onDone } = await prove();
  await see('This way to sign in belongs to another account');
  expect(onDone).not.toHaveBeenCalled();
  await press('Use another number');
  expect(sees('This way to sign in belongs to another account')).toBe(false);
});
