import type { OwnWork } from '@health-code/shared/office/own-work';
import type { OperatorSession } from '@health-code/shared/office/session';
import { type Action, rightOf } from '@health-code/shared/rights/rights';
import { call } from './api';
import { keepSession, keptSession } from './kept-session';
import { createStore, useStore } from './store';

/** Who is at work. It outlasts the session, so that whoever signs in again goes on where they were. */
export const ownWork = createStore<OwnWork | undefined>(undefined);

export async function loadOwnWork(): Promise<OwnWork> {
  const work = await call('getOwnWork', {});
  ownWork.set(work);
  return work;
}

/** Whoever signs in again goes on; anybody else begins anew. */
export async function enter(session: OperatorSession): Promise<void> {
  keepSession(session);
  await loadOwnWork();
}

/** Ends the session here in any case; that the server hears of it is not waited for longer than it takes. */
export async function leave(): Promise<void> {
  await call('endOwnOperatorSession', {}).catch(() => undefined);
  keptSession.set(undefined);
  ownWork.set(undefined);
}

/** The one who is at work, for what is drawn only to them. */
export function useWork(): OwnWork {
  const work = useStore(ownWork);
  if (work === undefined) throw new Error('nobody is at work');
  return work;
}

/** Whether the powers allow an action: what nobody may do is not offered. The server decides all the same. */
export function may({ powers }: OwnWork, action: Action): boolean {
  const needed = rightOf(action).powers;
  return needed === undefined || needed.some((power) => powers.includes(power));
}

const PROVINCE_DIGITS = 2;

/** Whether the office is of a province or of the country: what holds for the whole region is theirs to publish. */
export const isRegional = ({ office }: OwnWork): boolean => office.division.length === PROVINCE_DIGITS;
