import type { DataSource, GrantableKind } from '../authority/data-source.ts';
import type { StaffRole } from '../gate/staff-roles.ts';
import { oversees } from '../office/granting.ts';
import type { PlaceState } from '../place/place.ts';
import type { Caller, OperatorCaller } from './caller.ts';
import { type Action, type Relation, type Right, rightOf } from './rights.ts';

/** What somebody asks to act on, as far as it decides who may. */
export type RightsObject =
  | { readonly kind: 'none' }
  /** A session or a login, and the account that it is of; undefined where there is none. */
  | { readonly kind: 'session' | 'login'; readonly accountId: string | undefined }
  /** A person, and the account that holds them; undefined where there is no such person. */
  | { readonly kind: 'person'; readonly accountId: string | undefined }
  /** A place with its owner, and the caller's own posts there. */
  | { readonly kind: 'place'; readonly accountId: string; readonly posts: readonly Post[] }
  /** One post at a place: it lets somebody work only while the place is active. */
  | { readonly kind: 'gate'; readonly post: Post | undefined; readonly placeState: PlaceState | undefined }
  /** What a source brings or an official publishes, and of which division it speaks; null where a row names none. */
  | { readonly kind: 'grant'; readonly grant: GrantableKind; readonly division: string | null }
  /** What belongs to a division, of which only officials know; null for what is of none that anybody sees. */
  | { readonly kind: 'division'; readonly division: string | null }
  /** An official, and the division of their office; undefined where there is no such official. */
  | { readonly kind: 'operator'; readonly operatorId: string; readonly division: string | undefined };

/** A member of staff: one account at one place. */
export interface Post {
  readonly accountId: string;
  readonly role: StaffRole;
  readonly state: 'active' | 'dismissed';
}

/**
 * The answer, and why not: another kind of caller, no relation that may know of the object, too low a role, a grant or a
 * power that is missing, a division that the office does not oversee, oneself, or a second factor that was not shown lately.
 */
export type Decision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly because: 'caller' | 'unrelated' | 'role' | 'kind' | 'division' | 'power' | 'self' | 'step-up';
    };

const ALLOWED: Decision = { allowed: true };
const denied = (because: Extract<Decision, { allowed: false }>['because']): Decision => ({ allowed: false, because });

/** Whether a caller may do something with an object, by the one table in `rights.ts`. Total and pure. */
export function authorise(caller: Caller, action: Action, object: RightsObject): Decision {
  const right = rightOf(action);
  if (!right.callers.includes('anyone') && !right.callers.includes(caller.kind)) return denied('caller');
  if (caller.kind === 'operator') return authoriseOperator(caller, right, object);
  const relations = relationsOf(caller, object);
  if (includesAny(relations, right.relations)) return ALLOWED;
  if (object.kind === 'grant') return denied(missingGrant(caller, object));
  return denied(object.kind === 'place' && mayKnowPlace(relations) ? 'role' : 'unrelated');
}

/** The power first: who lacks it learns nothing of the object. The factor last: nobody is asked for it in vain. */
function authoriseOperator(caller: OperatorCaller, right: Right, object: RightsObject): Decision {
  if (right.powers !== undefined && !right.powers.some((power) => caller.powers.includes(power)))
    return denied('power');
  if (!includesAny(relationsOf(caller, object), right.relations))
    return denied(isOneself(caller, object) ? 'self' : 'division');
  return right.stepUp === true && !caller.isSteppedUp ? denied('step-up') : ALLOWED;
}

const isOneself = (caller: OperatorCaller, object: RightsObject): boolean =>
  object.kind === 'operator' && object.operatorId === caller.operatorId;

/** How the caller stands to the object; several relations may hold at once. */
export function relationsOf(caller: Caller, object: RightsObject): Relation[] {
  if (caller.kind === 'operator') return ['anyone', 'official', ...(isOverseer(caller, object) ? OVERSEER : [])];
  const always: Relation[] = caller.kind === 'account' ? ['anyone', 'signed-in'] : ['anyone'];
  if (caller.kind === 'source') return [...always, ...(missing(caller.source, object) === undefined ? GRANTED : [])];
  return caller.kind === 'account' ? [...always, ...accountRelations(caller.accountId, object)] : always;
}

const GRANTED = ['granted'] as const satisfies readonly Relation[];
const OVERSEER = ['overseer'] as const satisfies readonly Relation[];

/** Of what lies in the division of their office, and of colleagues there; of oneself nobody. */
function isOverseer(caller: OperatorCaller, object: RightsObject): boolean {
  if (!('division' in object) || object.division === null || object.division === undefined) return false;
  return !isOneself(caller, object) && oversees(caller.division, object.division);
}

function accountRelations(accountId: string, object: RightsObject): readonly Relation[] {
  switch (object.kind) {
    case 'session':
    case 'login':
      return object.accountId === accountId ? ['self'] : [];
    case 'person':
      return object.accountId === accountId ? ['holder'] : [];
    case 'place':
      return object.accountId === accountId ? ['owner'] : object.posts.flatMap((post) => postRelation(accountId, post));
    case 'gate':
      return object.post !== undefined && object.placeState === 'active' ? postRelation(accountId, object.post) : [];
    default:
      return [];
  }
}

function postRelation(accountId: string, post: Post): readonly Relation[] {
  if (post.accountId !== accountId) return [];
  return post.state === 'active' ? [post.role] : ['dismissed'];
}

/** Only who may read a place learns that it exists. */
function mayKnowPlace(relations: readonly Relation[]): boolean {
  return includesAny(relations, rightOf('place.read').relations);
}

const includesAny = (held: readonly Relation[], enough: readonly Relation[]): boolean =>
  enough.some((relation) => held.includes(relation));

function missingGrant(caller: Caller, object: Extract<RightsObject, { kind: 'grant' }>): 'kind' | 'division' {
  return (caller.kind === 'source' && missing(caller.source, object)) || 'kind';
}

/** What a source lacks: undefined for nothing. Any active source may send a batch; its rows are asked for one by one. */
function missing(source: DataSource, object: RightsObject): 'kind' | 'division' | undefined {
  if (object.kind !== 'grant' || !source.kinds.includes(object.grant)) return 'kind';
  const { division } = object;
  return division === null || source.divisions.some((granted) => oversees(granted, division)) ? undefined : 'division';
}
