import type { OwnWork } from '@health-code/shared/office/own-work';
import type { Power } from '@health-code/shared/office/powers';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { show } from '../../testing/screen';
import { server } from '../../testing/server';
import { App } from '../app';
import { keepSession, keptSession } from '../core/kept-session';
import { ownWork } from '../core/session';
import { changeSettings } from '../core/settings';

export const IDLE_MS = 30 * MS_PER_MINUTE;

const at = (ms: number) => toIso(Date.now() + ms);

/** Of the session that a sign-in opens. */
export const session = (token = 'token') => ({
  token,
  idleMs: IDLE_MS,
  endsAt: at(10 * MS_PER_HOUR),
  serverTime: at(0),
});

/** Who is at work, as the server tells it, with these powers. */
export function workOf(powers: readonly Power[], division = '410105'): OwnWork {
  const office = {
    ...{ officeId: `${division}-7K3F`, division, name: 'Jinshui Health Office', phone: '0371-1' },
    ...{ parentId: null, createdAt: at(0) },
  };
  const grants = powers.map((power) => ({ power, until: at(90 * MS_PER_DAY) }));
  const operator = {
    ...{ operatorId: 'o'.repeat(26), officeId: office.officeId, name: 'Li Lei', state: 'active', powers: grants },
    ...{ factors: ['totp'], lastSeenAt: null, revision: 1 },
  };
  return { office, operator, powers, isSteppedUp: true, idleMs: IDLE_MS, serverTime: at(0) } as unknown as OwnWork;
}

/** Opens the console at an address, as nobody. */
export async function openConsole(hash = '#/'): Promise<void> {
  keptSession.set(undefined);
  ownWork.set(undefined);
  changeSettings({ language: 'en', theme: 'auto' });
  location.hash = hash;
  await show(<App />);
}

/** Opens it as somebody who is signed in, and has just opened the page anew. */
export async function openAtWork(hash: string, work: OwnWork): Promise<void> {
  server.on('getOwnWork', () => work);
  keptSession.set(undefined);
  ownWork.set(undefined);
  changeSettings({ language: 'en', theme: 'auto' });
  location.hash = hash;
  keepSession(session());
  await show(<App />);
}
