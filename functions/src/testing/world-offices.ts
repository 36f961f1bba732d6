import { divisionOfOffice, type OfficeId } from '@health-code/shared/office/office';
import type { OperatorId } from '@health-code/shared/office/operator';
import { withSecret } from '@health-code/shared/office/post-name';
import { type Granted, POWERS, type Power } from '@health-code/shared/office/powers';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { OperatorRecord } from '../stores/office/office-store.ts';
import { activate } from '../usecases/office/activate.ts';
import { writeOffice } from '../usecases/office/found-office.ts';
import { invite } from '../usecases/office/invitation.ts';
import { withSession } from '../usecases/office/operator-session.ts';
import { changeSignIn } from '../usecases/office/sign-in-record.ts';
import type { World } from './world.ts';

type OfficeWorld = Pick<World, 'deps' | 'now' | 'forget'>;

/** Powers that end in thirty days. */
export const grants = (world: Pick<World, 'now'>, ...powers: readonly Power[]): Granted[] =>
  powers.map((power) => ({ power, until: toIso(world.now() + 30 * MS_PER_DAY) }));

/** An office that stands by itself. */
export async function addOffice(world: OfficeWorld, division = '4101', name = '卫健委'): Promise<OfficeId> {
  const office = { division, name: `${division} ${name}`, phone: '0371-12345' };
  const { officeId } = await writeOffice(world.deps, office, null, world.now());
  world.forget();
  return officeId;
}

interface OperatorOptions {
  readonly powers?: readonly Power[];
  readonly name?: string;
  readonly isSteppedUp?: boolean;
}

/** An official at work. */
export interface AtWork {
  readonly caller: OperatorCaller;
  readonly token: string;
  record(): Promise<OperatorRecord>;
}

/** Somebody who works at an office, signed in, without the way there. */
export async function addOperator(
  world: OfficeWorld,
  officeId: OfficeId,
  options: OperatorOptions = {},
): Promise<AtWork> {
  const { deps } = world;
  const { powers = POWERS, name = '李雷', isSteppedUp = true } = options;
  const person = { name, phone: '13800138000', powers: grants(world, ...powers) };
  const by = { inviter: 'test', key: deps.randomId(), now: world.now() };
  const { operator } = await invite(deps, officeId, person, by);
  const { operatorId } = operator;
  await activate(deps, { ...operator, accountId: `account-of-${operatorId}` }, world.now());
  const token = withSecret({ officeId, operatorId }, deps.randomId());
  await changeSignIn(deps, { officeId, operatorId }, world.now(), (signIn) => {
    const { session, ...rest } = withSession(deps, token, world.now())(signIn);
    return { ...rest, session: session && (isSteppedUp ? session : { ...session, steppedUpAt: 0 }) };
  });
  world.forget();
  return {
    caller: callerOf(officeId, operatorId, powers, isSteppedUp),
    token,
    record: async () => (await deps.stores.offices.findOperator(officeId, operatorId)) as OperatorRecord,
  };
}

const callerOf = (
  officeId: OfficeId,
  operatorId: OperatorId,
  powers: readonly Power[],
  isSteppedUp: boolean,
): OperatorCaller => ({
  ...{ kind: 'operator', officeId, operatorId, powers, isSteppedUp },
  division: divisionOfOffice(officeId),
});
