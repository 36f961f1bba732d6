import { cleanup } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { forgetPersonal } from '../../core/store/personal-storage';
import { keepGates } from '../../features/gate/held-gates';
import { noteLaunchPage } from '../../platform/launch-page';
import { signIn } from '../../testing/account';
import { issued, personalCode } from '../../testing/code-samples';
import { phone } from '../../testing/phone';
import { GATE, GATE_ID, LI, WANG } from '../../testing/samples';
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

  it('lets a stranger scan a place code and see what a code looks like, and asks the server for nothing', async () => {
    await show(<IndexPage />);
    await press('Scan a place code first');
    await press('See what a code looks like');
    expect(phone.visited).toEqual(['/pages/scan/index', '/pages/specimen/index']);
    expect(server.calls).toEqual([]);
  });

  it('asks an account without people what brings them, and sends nobody to a form', async () => {
    signIn([]);
    await show(<IndexPage />);
    await see('What would you like to do?');
    await press(/^My health code/);
    await press(/^Work at a gate/);
    await press(/^My places/);
    await press('Used this number before?');
    expect(phone.visited).toEqual([
      ...['/pages/apply/index', '/pages/gates/index', '/pages/places/index'],
      '/pages/recover/index',
    ]);
  });

  it('leads to settings, language and signing out from every state', async () => {
    await show(<IndexPage />);
    await press('Settings');
    expect(phone.visited).toEqual(['/pages/settings/index']);
  });

  describe('of a device that works at a gate', () => {
    const launch = async () => {
      noteLaunchPage('/pages/index/index');
      return show(<IndexPage />);
    };
    const atTheGate = [`/pages/gate/index?gateId=${GATE_ID}`];

    it('opens on the gate where nobody has a code', async () => {
      signIn([]);
      keepGates([GATE]);
      const { unmount } = await launch();
      expect(phone.visited).toEqual(atTheGate);
      unmount();
      await show(<IndexPage />);
      expect(phone.visited).toEqual(atTheGate);
    });

    it('opens on it again where it was closed there, and on the code where it was left', async () => {
      signIn();
      server.on('getCode', () => personalCode(green));
      keepGates([GATE]);
      await launch();
      expect(phone.visited).toEqual([]);
      cleanup();
      phone.storage.set('health-code.working-gate', JSON.stringify(GATE_ID));
      await launch();
      expect(phone.visited).toEqual(atTheGate);
    });

    it('opens on the first page for a gate of another account', async () => {
      signIn();
      server.on('getCode', () => personalCode(green));
      phone.storage.set('health-code.working-gate', JSON.stringify(GATE_ID));
      await launch();
      expect(phone.visited).toEqual([]);
    });
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
    await select('Switch person', '李红 41…2X');
    await see('李*');
    expect(screen.getByRole<HTMLOptionElement>('option', { name: '李红 41…2X' }).selected).toBe(true);
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
