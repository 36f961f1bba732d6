import { expect, it } from 'vitest';
import { keepGates } from '../../features/gate/held-gates';
import { queueVisit } from '../../features/gate/visit-outbox';
import { signIn } from '../../testing/account';
import { phone, stored } from '../../testing/phone';
import { GATE, GATE_ID, iso, NOON, TOKENS } from '../../testing/samples';
import { choose, hasButton, press, sees, show } from '../../testing/screen';
import { server } from '../../testing/server';
import SettingsPage from './index';

it('changes the language at once and keeps it', async () => {
  await show(<SettingsPage />);
  await choose('中文');
  expect(sees('字体大小')).toBe(true);
  expect(phone.title).toBe('设置');
  expect(stored('settings')).toMatchObject({ language: 'zh' });
  expect(document.documentElement.lang).toBe('zh-CN');
});

it('enlarges all sizes by one variable, and changes the theme', async () => {
  const { container } = await show(<SettingsPage />);
  const page = container.querySelector<HTMLElement>('.hc-page');
  expect(page?.style.getPropertyValue('--scale')).toBe('1');
  await choose('Large');
  expect(page?.style.getPropertyValue('--scale')).toBe('1.3');
  await choose('Dark');
  expect(page?.className).toContain('hc-theme-dark');
});

it('offers signing out to who is signed in, and leaves nothing of the person on the phone', async () => {
  const { phone: number, sessionId } = signIn();
  phone.storage.set('health-code.personal-codes', '{}');
  phone.storage.set('health-code.last-check-ins', '{}');
  phone.storage.set('health-code.gates', '[]');
  await show(<SettingsPage />);
  expect(sees(`Signed in as ${number.slice(0, 3)}****${number.slice(-4)}`)).toBe(true);
  server.on('refreshSession', () => TOKENS);
  server.on('endSession', () => ({ ended: true }));
  await press('Sign out');
  expect(phone.visited).toEqual(['/pages/index/index']);
  expect(hasButton('Sign out')).toBe(false);
  expect([...phone.storage.keys()]).toEqual([]);
  expect(server.callsOf('endSession')).toMatchObject([{ params: { sessionId }, token: TOKENS.accessToken }]);
});

it('warns whoever signs out of visits that only they can send', async () => {
  signIn();
  keepGates([GATE]);
  const evidence = { kind: 'code', text: 'JKM1:A' } as const;
  queueVisit(GATE_ID, { visitId: 'visit-0001', at: iso(NOON), evidence });
  await show(<SettingsPage />);
  await press('Sign out');
  expect(sees(/^1 visit at your gate not sent yet/)).toBe(true);
  expect(phone.visited).toEqual([]);
  await press('Sign out anyway');
  expect(phone.visited).toEqual(['/pages/index/index']);
});

it('leaves no document number that somebody typed at the gate, and says so before', async () => {
  signIn();
  keepGates([GATE]);
  const document = { type: 'resident-id', number: '11010519491231002X' } as const;
  const typed = { kind: 'manual', document, reason: 'other' } as const;
  queueVisit(GATE_ID, { visitId: 'visit-0001', at: iso(NOON), evidence: { kind: 'code', text: 'JKM1:A' } });
  queueVisit(GATE_ID, { visitId: 'visit-0002', at: iso(NOON), evidence: typed });
  await show(<SettingsPage />);
  expect(JSON.stringify([...phone.storage.values()])).toContain(document.number);
  await press('Sign out');
  expect(sees(/One was typed in and will be deleted: no document numbers stay on this device\./)).toBe(true);
  await press('Sign out anyway');
  expect(JSON.stringify([...phone.storage.values()])).not.toContain(document.number);
  expect(stored('outbox.gate-visits')).toMatchObject({ waiting: [{ key: 'visit-0001' }] });
});

it('offers no signing out to a stranger, and staff their gates', async () => {
  await show(<SettingsPage />);
  expect(hasButton('Sign out')).toBe(false);
  await press('My gates');
  expect(phone.visited).toEqual(['/pages/gates/index']);
});
