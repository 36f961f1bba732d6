import { MS_PER_SECOND } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { passTime, press, see, sees, type, until } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { openConsole, session, workOf } from '../testing/at-work';

const WORK = workOf(['hotline']);
const post = (state: 'active' | 'joining', name = WORK.office.name) => ({
  ...{ office: { ...WORK.office, name }, operatorId: WORK.operator.operatorId, name: 'Li Lei', state },
  factors: state === 'active' ? (['totp'] as const).slice() : [],
});

/** The other end of a sign-in that goes well. */
function serveSignIn(...posts: ReturnType<typeof post>[]): void {
  server.on('requestOtp', () => ({ challenge: 'challenge', expiresAt: '', resendAt: '', canCall: false }));
  server.on('createSession', () => ({ accessToken: 'account', sessionId: 's' }) as never);
  server.on('listOfficePosts', () => ({ posts }) as never);
  server.on('signInOperator', () => session('operator'));
  server.on('getOwnWork', () => WORK);
  server.on('endSession', () => ({ ended: true }));
}

async function provePhone(): Promise<void> {
  await type('Phone number', '13800138000');
  await press('Send a code');
  await see('Enter the code');
  await type('Code from the text message', '123456');
  await press('Continue');
}

describe('signing in', () => {
  it('goes from the phone to the only office, and by the factor to work', async () => {
    serveSignIn(post('active'));
    await openConsole();
    await provePhone();
    await see('Li Lei, Jinshui Health Office');
    await type('6 digits from the app', '654321');
    await press('Verify');
    await see('Hello, Li Lei');
    const [signIn] = server.callsOf('signInOperator');
    expect([signIn?.token, signIn?.body]).toEqual(['account', { proof: { kind: 'totp', code: '654321' } }]);
    expect(server.callsOf('getOwnWork')[0]?.token).toBe('operator');
    expect(server.callsOf('endSession')).toMatchObject([{ params: { sessionId: 's' }, token: 'account' }]);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('account');
  });

  it('asks for the office where there are several', async () => {
    serveSignIn(post('active'), { ...post('active', 'Erqi Health Office'), operatorId: 'p'.repeat(26) as never });
    await openConsole();
    await provePhone();
    await see('Choose an office');
    await press(/Erqi Health Office/);
    await see('Li Lei, Erqi Health Office');
  });

  it('says what to do where the phone has no office', async () => {
    serveSignIn();
    await openConsole();
    await provePhone();
    await see('No office for this phone number');
  });

  it('stays where it is after a wrong one-time password', async () => {
    serveSignIn();
    server.on('createSession', () => {
      throw new Refusal('OTP.WRONG', 401);
    });
    await openConsole();
    await provePhone();
    await see('Wrong code');
    expect(sees('Enter the code')).toBe(true);
  });
});

describe('after wrong second factors', () => {
  it('the next try waits, and says for how long', async () => {
    serveSignIn(post('active'));
    server.on('signInOperator', () => {
      const locked = new Refusal('OPERATOR.LOCKED', 429);
      locked.retryAfterSeconds = 30;
      throw locked;
    });
    await openConsole();
    await provePhone();
    await type('6 digits from the app', '000000');
    await press('Verify');
    await see('Wait 0:30');
    expect(sees('Verify')).toBe(false);
    await passTime(29 * MS_PER_SECOND);
    await see('Wait 0:01');
    await passTime(MS_PER_SECOND);
    await until(() => expect(sees('Verify')).toBe(true));
  });
});

describe('an invitation', () => {
  it('is taken up by its link, and leads to the first factor', async () => {
    serveSignIn();
    server.on('takeUpOfficeInvitation', () => {
      server.on('listOfficePosts', () => ({ posts: [post('joining')] }) as never);
      return { officeId: WORK.office.officeId, operatorId: WORK.operator.operatorId };
    });
    server.on('offerFirstFactor', () => ({ kind: 'totp', uri: 'otpauth://totp/x?secret=ABC', secret: 'ABC' }));
    server.on('addFirstFactor', () => session('operator'));
    await openConsole('#/join?invitation=a.b.c');
    await see('Sign in with the phone number that was invited.');
    await provePhone();
    await see('Set up a second factor');
    await press('Use an authenticator app');
    await see('ABC');
    await type('6 digits from the app', '111111');
    await press('Confirm');
    await see('Hello, Li Lei');
    expect([server.callsOf('takeUpOfficeInvitation')[0]?.body, location.hash]).toEqual([{ invitation: 'a.b.c' }, '#/']);
  });

  it('that was used says so, and another one can be typed', async () => {
    serveSignIn();
    server.on('takeUpOfficeInvitation', () => {
      throw new Refusal('INVITATION.USED', 410);
    });
    await openConsole();
    await provePhone();
    await type('Invitation', ' a.b.c ');
    await press('Accept the invitation');
    await see('This invitation was used or has expired');
    expect(server.callsOf('takeUpOfficeInvitation')[0]?.body).toEqual({ invitation: 'a.b.c' });
  });
});
