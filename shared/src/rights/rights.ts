import type { Power } from '../office/powers.ts';
import type { CallerKind } from './caller.ts';

/**
 * How a caller can stand to what it asks for. `signed-in` and `anyone` need no object; the others are read off one:
 * whose session or login it is, who holds a person, who owns a place or works there, what a source was granted, and
 * whether the office of an official oversees it. `official` needs none: it is whoever works at an office.
 */
export const RELATIONS = [
  'anyone',
  'signed-in',
  'self',
  'holder',
  'owner',
  'manager',
  'checker',
  'dismissed',
  'granted',
  'official',
  'overseer',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** One row of the table: who may do it. */
export interface Right {
  /** Any one of them; `anyone` is every other one as well. */
  readonly callers: readonly CallerKind[];
  /** Any one of them is enough. */
  readonly relations: readonly Relation[];
  /** Of which an official needs one, besides the relation. */
  readonly powers?: readonly Power[];
  /** An official shows their second factor once more, if that was not in the last minutes. */
  readonly stepUp?: true;
  /** Asked for each row of a batch, so that a batch of none asks nothing. */
  readonly perRow?: true;
}

const ANYONE: Right = { callers: ['anyone'], relations: ['anyone'] };
const SIGNED_IN: Right = { callers: ['account'], relations: ['signed-in'] };
const SELF: Right = { callers: ['account'], relations: ['self'] };
const HOLDER: Right = { callers: ['account'], relations: ['holder'] };
const PLACE_STAFF: Right = { callers: ['account'], relations: ['owner', 'manager'] };
const OWNER: Right = { callers: ['account'], relations: ['owner'] };
const GATE_STAFF: Right = { callers: ['account'], relations: ['checker', 'manager'] };
const GRANTED: Right = { callers: ['source'], relations: ['granted'] };
const OFFICIAL: Right = { callers: ['operator'], relations: ['official'] };
const OVERSEER: Right = { callers: ['operator'], relations: ['overseer'] };

/** Of an official with one of these powers, over what their office oversees. */
const empowered = (...powers: readonly Power[]): Right => ({ callers: ['operator'], relations: ['overseer'], powers });
/** The same for a machine with the grant. */
const grantedOr = (...powers: readonly Power[]): Right => ({
  callers: ['source', 'operator'],
  relations: ['granted', 'overseer'],
  powers,
});
const afterStepUp = (right: Right): Right => ({ ...right, stepUp: true });

/** Who may do what, whole. Nothing is decided anywhere else. */
export const RIGHTS = {
  'public.read': ANYONE,
  'deletion.read': ANYONE,
  'account.sign-in': ANYONE,
  'session.refresh': ANYONE,
  'session.list': SIGNED_IN,
  'session.end': SELF,
  'session.end-all': SIGNED_IN,
  'login.list': SIGNED_IN,
  'login.link': SIGNED_IN,
  'login.unlink': SELF,
  'account.recover': SIGNED_IN,
  'account.delete': SIGNED_IN,
  'consent.manage': SIGNED_IN,

  'person.apply': SIGNED_IN,
  'person.list': SIGNED_IN,
  'person.prove': HOLDER,
  'person.hand-over': HOLDER,
  'person.delete': HOLDER,
  'data.read': HOLDER,
  'code.show': HOLDER,
  'facts.declare': HOLDER,
  'access.list': HOLDER,
  'card.manage': HOLDER,
  'visit.check-in': HOLDER,
  'visit.list': HOLDER,
  'visit.correct': HOLDER,

  'place.register': SIGNED_IN,
  'place.list': SIGNED_IN,
  'place.read': PLACE_STAFF,
  'place.run': PLACE_STAFF,
  'place.close': OWNER,
  'visitor-log.read': PLACE_STAFF,
  'staff.list': PLACE_STAFF,
  'staff.manage-checkers': PLACE_STAFF,
  'staff.manage-managers': OWNER,

  'gate.join': SIGNED_IN,
  'gate.list': SIGNED_IN,
  'gate.work': GATE_STAFF,

  'facts.bring': { ...GRANTED, perRow: true },
  'card.bring': { ...GRANTED, perRow: true },
  'proof.bring': { ...GRANTED, perRow: true },
  'risk-area.publish': grantedOr('risk-areas'),
  'gate-policy.publish': grantedOr('gate-policy'),
  'place-review.decide': grantedOr('place-reviews'),

  'office.join': SIGNED_IN,
  'office.enter': SIGNED_IN,
  'office.work': OFFICIAL,
  'factor.manage': afterStepUp(OFFICIAL),
  'office.list': OVERSEER,
  'office.found': afterStepUp(empowered('operators')),
  'operator.list': empowered('operators', 'audit'),
  'operator.manage': afterStepUp(empowered('operators')),
  'source.list': empowered('sources', 'audit'),
  'source.manage': afterStepUp(empowered('sources')),
  'person.look-up': empowered('hotline', 'tracing', 'appeals'),
  'audit.read': empowered('audit'),
} as const satisfies Record<string, Right>;

export type Action = keyof typeof RIGHTS;
export const ACTIONS = Object.keys(RIGHTS) as Action[];

/** The row of an action. */
export const rightOf = (action: Action): Right => RIGHTS[action];
