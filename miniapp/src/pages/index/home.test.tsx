import { describe, expect, it } from 'vitest';
import { forgetPersonal } from '../../core/store/personal-storage';
import { signIn } from '../../testing/account';
import { issued, personalCode } from '../../testing/code-samples';
import { phone } from '../../testing/phone';
import { LI, WANG } from '../../testing/samples';
import { hasButton, press, screen, see, sees, select, show } from '../../testing/screen';
import { server } from '../../testing/server';
import IndexPage from './index';

const green = await issued();

describe('the first page', () => {
  it('is the sign-in for a stranger, with the other language one press away', async () => {
    await show(<IndexPage />);
    expect(sees('Sign in to Health Code')).toBe(true);
    await press('中文');
    expect(sees('登录健康码')).toBe(true);
  });

  it('is the application for an account without people', async () => {
    signIn([]);
    await show(<IndexPage />);
    await see('You only need to do this once. Your details are stored encrypted and shown only in part.');
    expect(phone.title).toBe('Apply for a code');
  });

  it('is the code for everyone else, with the ways on below it', async () => {
    signIn();
    server.on('getCode', () => personalCode(green));
    await show(<IndexPage />);
    await see('Green · Clear');
    await press('Who viewed my code');
    await press('Paper code');
    expect(phone.visited).toEqual(['/pages/access/index', '/pages/card/index']);
  });

  it('switches between the people of an account', async () => {
    signIn([WANG, LI]);
    server.on('getCode', ({ params }) => ({
      ...personalCode(green),
      personId: params['personId'] as never,
      name: params['personId'] === WANG.personId ? '王**' : '李*',
    }));
    await show(<IndexPage />);
    await see('王**');
    await select('Switch person', '李* 41…2X');
    await see('李*');
    expect(screen.getByRole<HTMLOptionElement>('option', { name: '李* 41…2X' }).selected).toBe(true);
  });

  it('offers to try again where neither the phone nor the server knows the people', async () => {
    signIn();
    forgetPersonal('account');
    server.isOnline = false;
    await show(<IndexPage />);
    expect(sees('You are offline')).toBe(true);
    expect(hasButton('Try again')).toBe(true);
  });
});
