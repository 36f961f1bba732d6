import type { CallerKind } from './caller.ts';

/**
 * How a caller can stand to what it asks for. `signed-in` and `anyone` need no object; the others are read off one:
 * whose session or login it is, who holds a person, who owns a place or works there, what a source was granted.
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
] as const;
export type Relation = (typeof RELATIONS)[number];

/** One row of the table: who may do it. */
export interface Right {
  readonly caller: CallerKind;
  /** Any one of them is enough. */
  readonly relations: readonly Relation[];
  /** Asked for each row of a batch, so that a batch of none asks nothing. */
  readonly perRow?: true;
}

const ANYONE: Right = { caller: 'anyone', relations: ['anyone'] };
const SIGNED_IN: Right = { caller: 'account', relations: ['signed-in'] };
const SELF: Right = { caller: 'account', relations: ['self'] };
const HOLDER: Right = { caller: 'account', relations: ['holder'] };
const PLACE_STAFF: Right = { caller: 'account', relations: ['owner', 'manager'] };
const OWNER: Right = { caller: 'account', relations: ['owner'] };
const GATE_STAFF: Right = { caller: 'account', relations: ['checker', 'manager'] };
const GRANTED: Right = { caller: 'source', relations: ['granted'] };

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
  'risk-area.publish': GRANTED,
  'gate-policy.publish': GRANTED,
  'place-review.decide': GRANTED,
} as const satisfies Record<string, Right>;

export type Action = keyof typeof RIGHTS;
export const ACTIONS = Object.keys(RIGHTS) as Action[];

/** The row of an action. */
export const rightOf = (action: Action): Right => RIGHTS[action];
