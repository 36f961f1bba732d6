import type { Person } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Door } from '@health-code/shared/place/place';
import { useState } from 'react';
import { api } from '../../../core/api/api';
import { serverNow } from '../../../core/clock/server-clock';
import { useLoad } from '../../../core/task/use-load';
import { useTask } from '../../../core/task/use-task';
import type { DoorCode } from './check-in.shared';
import { checkOutNow } from './check-out';
import { lastCheckIns } from './last-check-ins';
import { isInside, type LastCheckIn, mayBeInside } from './last-check-ins.shared';

interface Inside {
  readonly personId: PersonId;
  readonly checkIn: LastCheckIn;
}

/** Whether somebody may be leaving: they checked in before this scan, at a place that asks for check-outs. The scan that they entered by, reopened, does not count. */
const mayLeave =
  (scannedAt: number | undefined) =>
  ({ checkIn }: Inside): boolean => {
    const at = serverNow(scannedAt);
    return checkIn.asksCheckOut && mayBeInside(checkIn, at) && (scannedAt === undefined || checkIn.at < at);
  };

/** The first step after a scan: check in, wait, or ask whether people are leaving. */
export type CheckOutStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'inside'; readonly place: Door; readonly inside: readonly Inside[] };

/**
 * Whether a scan is on the way out: the place asks for one, and somebody on this phone is inside. It costs a question to
 * the server only for people who may still be inside such a place; without a network the scan counts as an arrival.
 */
export function useCheckOut({ code, scannedAt }: DoorCode, people: readonly Person[]) {
  const [open] = useState(() => lastCheckIns(people.map(({ personId }) => personId)).filter(mayLeave(scannedAt)));
  const [isStaying, setStaying] = useState(false);
  const [leftAt, setLeftAt] = useState<number>();
  const { data, failure } = useLoad(open.length === 0 ? undefined : `way-out ${code}`, async () => {
    const { place } = await api('getPlaceByCode', { params: { code } });
    return { place, inside: open.filter(({ checkIn }) => isInside(checkIn, place, serverNow())) };
  });
  const step = (): CheckOutStep => {
    if (isStaying || open.length === 0 || failure !== undefined) return { kind: 'none' };
    if (data === undefined) return { kind: 'asking' };
    return data.inside.length > 0 ? { kind: 'inside', ...data } : { kind: 'none' };
  };
  const leave = useTask(async (inside: readonly Inside[]) => {
    const visits = await Promise.all(
      inside.map(({ personId, checkIn: { visitId, at } }) =>
        checkOutNow(personId, { visitId, at: new Date(at).toISOString() }),
      ),
    );
    setLeftAt(Date.parse(visits[0]?.leftAt ?? ''));
  });
  return { step: step(), leave, leftAt, stay: () => setStaying(true) };
}
