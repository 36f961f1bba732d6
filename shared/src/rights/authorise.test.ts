import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DataSource, GRANTABLE_KINDS } from '../authority/data-source.ts';
import { STAFF_ROLES } from '../gate/staff-roles.ts';
import { oversees } from '../office/granting.ts';
import { officeId } from '../office/office.ts';
import type { OperatorId } from '../office/operator.ts';
import { POWERS, type Power } from '../office/powers.ts';
import { PLACE_STATES } from '../place/place.ts';
import { authorise, type Post, type RightsObject, relationsOf } from './authorise.ts';
import type { Caller, OperatorCaller } from './caller.ts';
import { ACTIONS, type Action, rightOf } from './rights.ts';

const ME: Caller = { kind: 'account', accountId: 'me', sessionId: 's' };
const ANYONE: Caller = { kind: 'anyone' };
const source = (changes: Partial<DataSource> = {}): Caller => ({
  kind: 'source',
  source: {
    sourceId: 'lab',
    organisation: 'lab',
    division: '4101',
    kinds: ['test', 'city-card'],
    divisions: ['4101', '3101'],
    publicKey: 'A'.repeat(43),
    state: 'active',
    createdAt: 0,
    ...changes,
  },
});

const official = (changes: Partial<OperatorCaller> = {}): OperatorCaller => ({
  kind: 'operator',
  operatorId: 'official' as OperatorId,
  officeId: officeId('4101', '7K3F'),
  division: '4101',
  powers: ['operators', 'risk-areas'],
  isSteppedUp: true,
  ...changes,
});

const post = (role: Post['role'], state: Post['state'] = 'active', accountId = 'me'): Post => ({
  accountId,
  role,
  state,
});
const place = (accountId: string, ...posts: Post[]): RightsObject => ({ kind: 'place', accountId, posts });
const person = (accountId: string | undefined): RightsObject => ({ kind: 'person', accountId });
const NONE: RightsObject = { kind: 'none' };

/** `yes`, or why not. */
const answer = (caller: Caller, action: Action, object: RightsObject): string => {
  const decision = authorise(caller, action, object);
  return decision.allowed ? 'yes' : decision.because;
};

describe('what needs no object', () => {
  it.each([
    ['public.read', ANYONE, 'yes'],
    ['public.read', ME, 'yes'],
    ['public.read', source(), 'yes'],
    ['account.sign-in', ANYONE, 'yes'],
    ['person.apply', ME, 'yes'],
    ['person.apply', ANYONE, 'caller'],
    ['person.apply', source(), 'caller'],
    ['place.register', ME, 'yes'],
    ['gate.join', ME, 'yes'],
    ['code.show', ME, 'unrelated'],
    ['place.close', ME, 'unrelated'],
    ['gate.work', ME, 'unrelated'],
    ['facts.bring', source(), 'unrelated'],
  ] as const)('%s of %j: %s', (action, caller, expected) => {
    expect(answer(caller, action, NONE)).toBe(expected);
  });
});

describe('what one may do with a person', () => {
  const HOLDERS_ACTIONS = ACTIONS.filter((action) => rightOf(action).relations.join() === 'holder');

  it('is these eleven things, and this table misses none', () => {
    expect(HOLDERS_ACTIONS).toEqual([
      'person.prove',
      'person.hand-over',
      'person.delete',
      'data.read',
      'code.show',
      'facts.declare',
      'access.list',
      'card.manage',
      'visit.check-in',
      'visit.list',
      'visit.correct',
    ]);
  });

  it.each(HOLDERS_ACTIONS)('%s is the holder’s alone', (action) => {
    expect(answer(ME, action, person('me'))).toBe('yes');
    expect(answer(ME, action, person('you'))).toBe('unrelated');
    expect(answer(ME, action, person(undefined))).toBe('unrelated');
    expect(answer(ANYONE, action, person('me'))).toBe('caller');
    expect(answer(source(), action, person('me'))).toBe('caller');
  });

  it('is nothing of what is done with places and gates', () => {
    for (const action of ['place.read', 'gate.work', 'staff.list'] as const)
      expect(answer(ME, action, person('me'))).toBe('unrelated');
  });
});

describe('what one may do with a session', () => {
  const session = (account: string | undefined): RightsObject => ({ kind: 'session', accountId: account });

  it.each([
    [ME, 'me', 'yes'],
    [ME, 'you', 'unrelated'],
    [ME, undefined, 'unrelated'],
    [ANYONE, 'me', 'caller'],
    [source(), 'me', 'caller'],
  ] as const)('ending one: %j of %s, %s', (who, account, expected) => {
    expect(answer(who, 'session.end', session(account))).toBe(expected);
    expect(answer(who, 'code.show', session(account))).not.toBe('yes');
  });
});

describe('what one may do with a place', () => {
  const STANDINGS = {
    owner: place('me'),
    manager: place('you', post('manager')),
    checker: place('you', post('checker')),
    both: place('you', post('checker'), post('manager')),
    dismissed: place('you', post('manager', 'dismissed')),
    rehired: place('you', post('manager', 'dismissed'), post('checker')),
    stranger: place('you'),
    beside: place('you', post('manager', 'active', 'you')),
  };
  const [YES, ROLE, NO] = ['yes', 'role', 'unrelated'];

  it.each([
    ['place.read', [YES, YES, NO, YES, NO, NO, NO, NO]],
    ['place.run', [YES, YES, NO, YES, NO, NO, NO, NO]],
    ['visitor-log.read', [YES, YES, NO, YES, NO, NO, NO, NO]],
    ['staff.list', [YES, YES, NO, YES, NO, NO, NO, NO]],
    ['staff.manage-checkers', [YES, YES, NO, YES, NO, NO, NO, NO]],
    ['staff.manage-managers', [YES, ROLE, NO, ROLE, NO, NO, NO, NO]],
    ['place.close', [YES, ROLE, NO, ROLE, NO, NO, NO, NO]],
  ] as const)('%s', (action, expected) => {
    expect(Object.values(STANDINGS).map((object) => answer(ME, action, object))).toEqual(expected);
    expect(answer(source(), action, STANDINGS.owner)).toBe('caller');
  });

  it('is for an owner who works there, too, what it is for an owner', () => {
    expect(answer(ME, 'place.close', place('me', post('checker', 'dismissed')))).toBe('yes');
  });
});

describe('what one may do at a gate', () => {
  it.each(STAFF_ROLES)('lets a %s work while the place is active, and at no other time', (role) => {
    const at = (placeState: (typeof PLACE_STATES)[number] | undefined): RightsObject => ({
      kind: 'gate',
      post: post(role),
      placeState,
    });
    expect(PLACE_STATES.map((state) => answer(ME, 'gate.work', at(state)))).toEqual([
      'unrelated',
      'yes',
      'unrelated',
      'unrelated',
    ]);
    expect(answer(ME, 'gate.work', at(undefined))).toBe('unrelated');
  });

  it.each([
    ['dismissed', post('manager', 'dismissed')],
    ['another’s', post('checker', 'active', 'you')],
    ['none', undefined],
  ])('lets nobody work whose post is %s', (_name, own) => {
    expect(answer(ME, 'gate.work', { kind: 'gate', post: own, placeState: 'active' })).toBe('unrelated');
  });
});

describe('what a source may bring', () => {
  const grant = (kind: (typeof GRANTABLE_KINDS)[number], division: string | null): RightsObject => ({
    kind: 'grant',
    grant: kind,
    division,
  });

  it.each([
    ['of a division granted', source(), 'facts.bring', grant('test', '4101'), 'yes'],
    ['of one below it', source(), 'facts.bring', grant('test', '410105001'), 'yes'],
    ['of the second one granted', source(), 'facts.bring', grant('test', '310101'), 'yes'],
    ['of none', source(), 'facts.bring', grant('test', null), 'yes'],
    ['of what lies above', source(), 'facts.bring', grant('test', '41'), 'division'],
    ['of what lies beside', source(), 'facts.bring', grant('test', '4102'), 'division'],
    ['of the country', source(), 'facts.bring', grant('test', '00'), 'division'],
    ['of another kind', source(), 'facts.bring', grant('case', '4101'), 'kind'],
    ['of another kind elsewhere', source(), 'facts.bring', grant('case', '11'), 'kind'],
    [
      'of anything, for a source of the country',
      source({ divisions: ['00'] }),
      'card.bring',
      grant('city-card', '11'),
      'yes',
    ],
    ['as an account', ME, 'facts.bring', grant('test', '4101'), 'caller'],
    ['as an account with another’s action', ME, 'code.show', grant('test', '4101'), 'kind'],
  ] as const)('%s', (_name, caller, action, object, expected) => {
    expect(answer(caller, action, object)).toBe(expected);
  });
});

const LOOKS: readonly Power[] = ['hotline', 'tracing', 'appeals'];

describe('what an official may do', () => {
  const at = (where: string | null): RightsObject => ({ kind: 'division', division: where });
  const colleague = (where: string | undefined, operatorId = 'colleague'): RightsObject => ({
    kind: 'operator',
    operatorId,
    division: where,
  });
  const areas = (where: string | null): RightsObject => ({ kind: 'grant', grant: 'risk-area', division: where });

  it.each<[string, Partial<OperatorCaller>, Action, RightsObject, string]>([
    ['publish in their division', {}, 'risk-area.publish', areas('4101'), 'yes'],
    ['publish below', {}, 'risk-area.publish', areas('410105'), 'yes'],
    ['publish above', {}, 'risk-area.publish', areas('41'), 'division'],
    ['publish beside', {}, 'risk-area.publish', areas('4102'), 'division'],
    ['publish for nowhere', {}, 'risk-area.publish', areas(null), 'division'],
    ['publish without the power', { powers: ['operators'] }, 'risk-area.publish', areas('4101'), 'power'],
    ['publish without a second factor lately', { isSteppedUp: false }, 'risk-area.publish', areas('4101'), 'yes'],
    ['publish for the country from a city', {}, 'risk-area.publish', areas('00'), 'division'],
    ['publish for the country from there', { division: '00' }, 'risk-area.publish', areas('00'), 'yes'],
    ['manage a colleague', {}, 'operator.manage', colleague('4101'), 'yes'],
    ['manage one below', {}, 'operator.manage', colleague('410105001'), 'yes'],
    ['manage one above', {}, 'operator.manage', colleague('41'), 'division'],
    ['manage one who does not exist', {}, 'operator.manage', colleague(undefined), 'division'],
    ['manage themself', {}, 'operator.manage', colleague('4101', 'official'), 'self'],
    [
      'manage a colleague without a factor lately',
      { isSteppedUp: false },
      'operator.manage',
      colleague('4101'),
      'step-up',
    ],
    ['manage one above without one', { isSteppedUp: false }, 'operator.manage', colleague('41'), 'division'],
    [
      'manage without the power',
      { powers: POWERS.filter((power) => power !== 'operators') },
      'operator.manage',
      colleague('4101'),
      'power',
    ],
    ['found an office below', {}, 'office.found', at('410105'), 'yes'],
    ['work', { powers: [] }, 'office.work', NONE, 'yes'],
    ['read what is public', { powers: [] }, 'public.read', NONE, 'yes'],
    ['look somebody up', { powers: ['hotline'] }, 'person.look-up', at('4101'), 'yes'],
    [
      'look somebody up, whatever else they may do',
      { powers: POWERS.filter((power) => !LOOKS.includes(power)) },
      'person.look-up',
      at('4101'),
      'power',
    ],
    ['show the code of somebody', { powers: [...POWERS] }, 'code.show', person('official'), 'caller'],
    [
      'bring facts',
      { powers: [...POWERS] },
      'facts.bring',
      { kind: 'grant', grant: 'case', division: '4101' },
      'caller',
    ],
    ['close a place', { powers: [...POWERS] }, 'place.close', place('official'), 'caller'],
  ])('%s', (_name, changes, action, object, expected) => {
    expect(answer(official(changes), action, object)).toBe(expected);
  });

  it('is nothing of an account, and of a source nothing but what machines may do as well', () => {
    for (const action of ACTIONS.filter((each) => rightOf(each).callers.join() === 'operator')) {
      expect([action, answer(ME, action, at('4101'))]).toEqual([action, 'caller']);
      expect([action, answer(source(), action, at('4101'))]).toEqual([action, 'caller']);
    }
  });
});

const accountId = fc.constantFrom('me', 'you', 'them');
const division = fc.constantFrom('00', '11', '41', '4101', '410105001');
const anyPost = fc.record<Post>({
  accountId,
  role: fc.constantFrom(...STAFF_ROLES),
  state: fc.constantFrom('active', 'dismissed'),
});
const anyObject: fc.Arbitrary<RightsObject> = fc.oneof(
  fc.constant(NONE),
  fc.record({ kind: fc.constant('person' as const), accountId: fc.option(accountId, { nil: undefined }) }),
  fc.record({ kind: fc.constant('place' as const), accountId, posts: fc.array(anyPost, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('session' as const),
    accountId: fc.option(accountId, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('gate' as const),
    post: fc.option(anyPost, { nil: undefined }),
    placeState: fc.option(fc.constantFrom(...PLACE_STATES), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('division' as const), division: fc.option(division) }),
  fc.record({
    kind: fc.constant('operator' as const),
    operatorId: fc.constantFrom('official', 'colleague'),
    division: fc.option(division, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('grant' as const),
    grant: fc.constantFrom(...GRANTABLE_KINDS),
    division: fc.option(division),
  }),
);
const anyCaller: fc.Arbitrary<Caller> = fc.oneof(
  fc.constant(ANYONE),
  accountId.map((id): Caller => ({ kind: 'account', accountId: id, sessionId: 's' })),
  fc
    .record({ kinds: fc.subarray([...GRANTABLE_KINDS]), divisions: fc.uniqueArray(division) })
    .map((grants) => source(grants)),
  fc
    .record({ division, powers: fc.subarray([...POWERS]), isSteppedUp: fc.boolean() })
    .map((changes) => official(changes)),
);
const anyAction = fc.constantFrom(...ACTIONS);

const needsNoObject = (action: Action) =>
  rightOf(action).relations.some((relation) => relation === 'anyone' || relation === 'official');
const covers = ({ division: own }: OperatorCaller, object: RightsObject) =>
  'division' in object && typeof object.division === 'string' && oversees(own, object.division);

describe('the laws of rights', () => {
  it('nobody without a relation is ever allowed', () => {
    fc.assert(
      fc.property(anyCaller, anyAction, anyObject, (caller, action, object) => {
        const relations = relationsOf(caller, object);
        const isRelated = rightOf(action).relations.some((relation) => relations.includes(relation));
        return isRelated || !authorise(caller, action, object).allowed;
      }),
    );
  });

  it('nobody of another kind of caller is ever allowed', () => {
    fc.assert(
      fc.property(anyCaller, anyAction, anyObject, (caller, action, object) => {
        const { callers } = rightOf(action);
        return (
          callers.includes('anyone') || callers.includes(caller.kind) || answer(caller, action, object) === 'caller'
        );
      }),
    );
  });

  it('an account whose name stands nowhere in an object has no relation to it', () => {
    fc.assert(
      fc.property(anyObject, (object) => {
        expect(relationsOf({ kind: 'account', accountId: 'nobody', sessionId: 's' }, object)).toEqual([
          'anyone',
          'signed-in',
        ]);
      }),
    );
  });

  it('no official is allowed what their powers, their division or their factor do not cover', () => {
    fc.assert(
      fc.property(anyCaller, anyAction, anyObject, (caller, action, object) => {
        fc.pre(caller.kind === 'operator' && answer(caller, action, object) === 'yes');
        const { powers, stepUp } = rightOf(action);
        const by = caller as OperatorCaller;
        expect(powers === undefined || powers.some((power) => by.powers.includes(power))).toBe(true);
        expect(stepUp === undefined || by.isSteppedUp).toBe(true);
        expect(needsNoObject(action) || covers(by, object)).toBe(true);
      }),
    );
  });

  it('a power more, or the factor once more, takes nothing away', () => {
    fc.assert(
      fc.property(anyCaller, anyAction, anyObject, fc.constantFrom(...POWERS), (caller, action, object, power) => {
        fc.pre(caller.kind === 'operator' && answer(caller, action, object) === 'yes');
        const more = { ...(caller as OperatorCaller), isSteppedUp: true };
        expect(answer({ ...more, powers: [...more.powers, power] }, action, object)).toBe('yes');
      }),
    );
  });

  it('who is refused for their role could read the place all the same', () => {
    fc.assert(
      fc.property(anyCaller, anyAction, anyObject, (caller, action, object) => {
        return answer(caller, action, object) !== 'role' || authorise(caller, 'place.read', object).allowed;
      }),
    );
  });
});
