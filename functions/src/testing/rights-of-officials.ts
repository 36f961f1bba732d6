import type { RouteName } from '@health-code/shared/api/contract';
import type { OfficeId } from '@health-code/shared/office/office';
import { POWERS, type Power } from '@health-code/shared/office/powers';
import { type Action, rightOf } from '@health-code/shared/rights/rights';
import { invite } from '../usecases/office/invitation.ts';
import { samplePerson } from './samples.ts';
import type { TestApi } from './test-api.ts';
import { type AtWork, addOffice, addOperator, grants } from './world-offices.ts';

/** What an official has, and is to be asked about. */
export interface Official {
  readonly division: string;
  readonly powers: readonly Power[];
  readonly isSteppedUp: boolean;
  /** Whether they are the one whom requests name. */
  readonly isNamed: boolean;
  readonly token: string;
}

/** Officials of an office, above it, below it and beside it, and somebody who is about to work there. */
export interface Officials {
  readonly officeId: OfficeId;
  readonly operatorId: string;
  readonly joining: { readonly operatorId: string; readonly token: string };
  readonly all: Readonly<Record<string, Official>>;
}

const CITY = '4101';
/** Where the person lives whom requests name. */
const HOME = samplePerson().residence.division;
const JOINING_PHONE = '13300133009';

export async function addOfficials(api: TestApi): Promise<Officials> {
  const world = { deps: api.deps, now: api.deps.now, forget: () => undefined };
  const officeId = await addOffice(world, CITY);
  const official = async (division: string, isNamed: boolean, options: Parameters<typeof addOperator>[2] = {}) => {
    const office = division === CITY ? officeId : await addOffice(world, division);
    const at = await addOperator(world, office, options);
    return { at, told: toldOf(at, isNamed) };
  };
  const named = await official(CITY, true);
  const others = {
    'at the office': await official(CITY, false),
    'at an office above': await official('41', false),
    'at an office below': await official('410103', false),
    'at an office beside': await official('4103', false),
    'without a power': await official(CITY, false, { powers: [] }),
    'without another factor lately': await official(CITY, false, { isSteppedUp: false }),
  };
  const rows = Object.entries({ 'the official themself': named, ...others }).map(([who, { told }]) => [who, told]);
  const { operatorId } = named.at.caller;
  return { officeId, operatorId, joining: await joiningAt(api, officeId), all: Object.fromEntries(rows) };
}

const toldOf = ({ caller, token }: AtWork, isNamed: boolean): Official => {
  const { division, powers, isSteppedUp } = caller;
  return { division, powers, isSteppedUp, isNamed, token };
};

/** By an account that has taken the invitation up, and has no factor yet. */
async function joiningAt(api: TestApi, officeId: OfficeId) {
  const { deps } = api;
  const person = { name: '王芳', phone: JOINING_PHONE, powers: grants({ now: deps.now }, ...POWERS) };
  const { invitation } = await invite(deps, officeId, person, { inviter: 'test', key: 'joining', now: deps.now() });
  const token = await api.signIn(JOINING_PHONE);
  const { body } = await api.call('POST', '/v1/account/offices', { token, body: { invitation } });
  return { operatorId: body.operatorId as string, token };
}

/** The division of which a request speaks; that of the caller's own office where it is not said. */
function divisionAsked(name: RouteName, { division }: Official): string {
  if (name.startsWith('publish') || name === 'previewGatePolicyForOffice') return '41';
  if (name === 'listSources' || name === 'putSource') return '41';
  if (name === 'listReviewsForOffice' || name === 'listUnusualLookUpsForOffice') return '410103';
  if (name === 'reviewPlaceForOffice') return '410103';
  return name === 'listOffices' || name === 'lookUpForOffice' ? division : CITY;
}

/** What an official is told who may not; undefined for who may. The power first, the factor last. */
export function refusalOfOfficial(name: RouteName, action: Action, official: Official): string | undefined {
  const { powers, stepUp } = rightOf(action);
  if (powers !== undefined && !powers.some((power) => official.powers.includes(power))) return 'OPERATOR.POWER_MISSING';
  const outOfReach = refusalByRelation(name, action, official);
  if (outOfReach !== undefined) return outOfReach;
  return stepUp === true && !official.isSteppedUp ? 'OPERATOR.STEP_UP' : undefined;
}

function refusalByRelation(name: RouteName, action: Action, official: Official): string | undefined {
  const isAboutSomebody = action === 'operator.manage' && name !== 'inviteOperator';
  if (isAboutSomebody && official.isNamed) return 'OPERATOR.SELF';
  if (name === 'lookUpForOffice' && !HOME.startsWith(official.division)) return 'PERSON.NOT_FOUND';
  const isWithin = divisionAsked(name, official).startsWith(official.division);
  if (isWithin || !rightOf(action).relations.includes('overseer')) return undefined;
  return isAboutSomebody ? 'OPERATOR.NOT_FOUND' : 'OFFICE.OUTSIDE';
}
