import { fillPath } from '@health-code/shared/api/client';
import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { GRANTABLE_KINDS } from '@health-code/shared/authority/data-source';
import { NATIONWIDE } from '@health-code/shared/division/division';
import type { CallerKind } from '@health-code/shared/rights/caller';
import { ACTIONS, type Action, type Relation, rightOf } from '@health-code/shared/rights/rights';
import { describe, expect, it } from 'vitest';
import { type Named, rightBody, rightParams } from '../testing/right-requests.ts';
import { addOfficials, type Official, refusalOfOfficial } from '../testing/rights-of-officials.ts';
import { applicant, CLEAN, loginOf, owner, residentId, sessionOf } from '../testing/samples.ts';
import { createTestApi, type TestAnswer, type TestApi } from '../testing/test-api.ts';
import { type TestSource, testSource } from '../testing/test-source.ts';

/** Who asks, how they prove it, and how they stand to the person, the place and the gate of the world. */
interface Actor {
  readonly proof: CallerKind;
  readonly relations: readonly Relation[];
  readonly gateId: string;
  /** What an official has. */
  readonly official?: Official;
  /** Whether the account is about to work at the office. */
  readonly isJoining?: boolean;
  send(method: string, target: string, body: object | undefined): Promise<TestAnswer>;
}

const SIGNED_IN = ['anyone', 'signed-in'] as const satisfies readonly Relation[];

interface Cast {
  readonly named: Named;
  /** Who is about to work at the office. */
  readonly joiningId: string;
  readonly actors: Record<string, Actor>;
}

async function cast(): Promise<Cast> {
  const api = createTestApi({ settings: { PLACE_REVIEW: 'none' } });
  const holder = await applicant(api);
  await api.call('POST', `/v1/people/${holder.personId}/declarations`, { token: holder.token, body: CLEAN });
  const place = await owner(api);
  const post = (phone: string, role: string) => staffPost(api, place, phone, role);
  const [manager, checker, dismissed] = [
    await post('13700137001', 'manager'),
    await post('13700137002', 'checker'),
    await post('13700137003', 'checker'),
  ];
  await api.call('POST', `/v1/places/${place.placeId}/staff/${dismissed.gateId}/dismissal`, { token: place.token });
  const stranger = { token: await api.signIn('13600136000'), gateId: checker.gateId };
  const account = (token: string, gateId: string, ...relations: Relation[]): Actor => ({
    proof: 'account',
    relations: [...SIGNED_IN, ...relations],
    gateId,
    send: (method, target, body) => api.call(method, target, { token, ...(body && { body }) }),
  });
  const signing = (source: TestSource, ...relations: Relation[]): Actor => ({
    proof: 'source',
    relations: ['anyone', ...relations],
    gateId: checker.gateId,
    send: source.send,
  });
  const officials = await addOfficials(api);
  const { officeId, operatorId, joining } = officials;
  const atWork = (official: Official): Actor => ({
    proof: 'operator',
    relations: ['anyone'],
    gateId: checker.gateId,
    official,
    send: (method, target, body) => api.call(method, target, { token: official.token, ...(body && { body }) }),
  });
  const all = { kinds: [...GRANTABLE_KINDS], divisions: [NATIONWIDE] };
  return {
    named: {
      sessionId: await sessionOf(api, holder.token),
      loginId: await loginOf(api, holder.token),
      personId: holder.personId,
      placeId: place.placeId,
      code: place.code,
      gateId: checker.gateId,
      officeId,
      operatorId,
    },
    joiningId: joining.operatorId,
    actors: {
      nobody: {
        proof: 'anyone',
        relations: ['anyone'],
        gateId: checker.gateId,
        send: (method, target, body) => api.call(method, target, { ...(body && { body }) }),
      },
      stranger: account(stranger.token, stranger.gateId),
      holder: account(holder.token, checker.gateId, 'holder', 'self'),
      owner: account(place.token, checker.gateId, 'owner'),
      manager: account(manager.token, manager.gateId, 'manager'),
      checker: account(checker.token, checker.gateId, 'checker'),
      dismissed: account(dismissed.token, dismissed.gateId, 'dismissed'),
      joining: { ...account(joining.token, checker.gateId), isJoining: true },
      ...Object.fromEntries(Object.entries(officials.all).map(([who, official]) => [who, atWork(official)])),
      granted: signing(await testSource(api, { sourceId: 'granted', ...all }), 'granted'),
      'of another kind': signing(await testSource(api, { sourceId: 'kindless', ...all, kinds: ['vaccination'] })),
      'of another division': signing(await testSource(api, { sourceId: 'elsewhere', ...all, divisions: ['11'] })),
    },
  };
}

async function staffPost(api: TestApi, place: { token: string; placeId: string }, phone: string, role: string) {
  const path = `/v1/places/${place.placeId}/invitations`;
  const { body } = await api.call('POST', path, { token: place.token, body: { label: '门', role } });
  const token = await api.signIn(phone);
  const gate = await api.call('POST', '/v1/gates', { token, body: { invitation: body.invitation } });
  return { token, gateId: gate.body.gateId as string };
}

/** A request to a route, and which action it is where the body decides. */
interface Case {
  readonly name: RouteName;
  readonly action: Action;
  readonly body?: object;
  readonly params?: Record<string, string>;
  readonly query?: string;
}

const VARIANTS: readonly Case[] = [
  { name: 'changePlaceState', action: 'place.close', body: { state: 'closed' } },
  { name: 'inviteStaff', action: 'staff.manage-checkers', body: { label: '东门', role: 'checker' } },
  { name: 'inviteStaff', action: 'staff.manage-managers', body: { label: '东门', role: 'manager' } },
];
const STAY = {
  kind: 'stay',
  id: 's1',
  person: { type: 'resident-id', number: residentId(2) },
  division: '410103',
  from: '2026-11-19T00:00:00.000Z',
  to: '2026-11-20T00:00:00.000Z',
  via: 'carrier',
};
/** A division that a source can be outside of, and the queries that routes need. */
const DETAILS: Partial<Record<RouteName, Pick<Case, 'params' | 'query' | 'body'>>> = {
  listPlaceReviews: { params: { division: '410103' } },
  listUnusualLookUps: { params: { division: '410103' } },
  listReviewsForOffice: { params: { division: '410103' } },
  listUnusualLookUpsForOffice: { params: { division: '410103' } },
  reviewPlaceForOffice: { params: { division: '410103' } },
  listActs: { query: '?from=2026-11-21&to=2026-11-21' },
  getVisitorLog: { query: '?day=2026-11-21&hour=12' },
  recordFacts: { body: { rows: [{ ...STAY, by: '4101' }] } },
};

const CASES: readonly Case[] = [
  ...ROUTE_NAMES.filter((name) => !VARIANTS.some((variant) => variant.name === name && name === 'inviteStaff')).map(
    (name): Case => ({ name, action: contract[name].rights[0] as Action, ...DETAILS[name] }),
  ),
  ...VARIANTS,
];

function mayCall(actor: Actor, { name, action }: Case): boolean {
  const { relations } = rightOf(action);
  if (contract[name].caller === 'operator')
    return actor.official !== undefined && refusalOfOfficial(name, action, actor.official) === undefined;
  if (isOfOwnPost(name)) return actor.isJoining === true;
  return relations.some((relation) => actor.relations.includes(relation));
}

/** What only the account does that is about to work there, or works there. */
const isOfOwnPost = (name: RouteName) => contract[name].path.startsWith('/v1/account/offices/{officeId}');

const UNPROVED = { anyone: '', account: 'AUTH.REQUIRED', source: 'SOURCE.UNSIGNED', operator: 'OPERATOR.SIGN_IN' };

/** What another kind of caller is told. The token of an official is one, and none of an account. */
const refusalOfAnother = (wanted: CallerKind, { official }: Actor): string =>
  wanted === 'account' && official !== undefined ? 'AUTH.INVALID' : UNPROVED[wanted];

/** What the caller is told who may not. A manager may know the place, and only that it is the owner's to decide. */
function refusalOf(name: RouteName, actor: Actor, action: Action): string {
  const { caller } = contract[name];
  if (caller !== actor.proof) return refusalOfAnother(caller, actor);
  if (actor.official !== undefined) return refusalOfOfficial(name, action, actor.official) ?? '';
  if (isOfOwnPost(name)) return 'OPERATOR.NOT_FOUND';
  if (caller === 'source') return 'SOURCE.NOT_GRANTED';
  if (rightOf(action).relations.includes('self'))
    return action === 'login.unlink' ? 'LOGIN.NOT_FOUND' : 'SESSION.NOT_FOUND';
  if (rightOf(action).relations.includes('holder')) return 'PERSON.NOT_FOUND';
  if (action === 'gate.work') return 'GATE.NOT_FOUND';
  return actor.relations.includes('manager') ? 'PLACE.OWNER_ONLY' : 'PLACE.NOT_FOUND';
}

const REFUSALS = [
  'AUTH.REQUIRED',
  'AUTH.INVALID',
  'SOURCE.UNSIGNED',
  'SOURCE.UNTRUSTED',
  'SOURCE.NOT_GRANTED',
  'SESSION.NOT_FOUND',
  'LOGIN.NOT_FOUND',
  'PERSON.NOT_FOUND',
  'PLACE.NOT_FOUND',
  'PLACE.OWNER_ONLY',
  'GATE.NOT_FOUND',
  'OPERATOR.SIGN_IN',
  'OPERATOR.ENDED',
  'OPERATOR.POWER_MISSING',
  'OPERATOR.NOT_FOUND',
  'OPERATOR.SELF',
  'OPERATOR.STEP_UP',
  'OFFICE.OUTSIDE',
];

async function ask(
  actor: Actor,
  { named, joiningId }: Pick<Cast, 'named' | 'joiningId'>,
  { name, body, params, query = '' }: Case,
): Promise<string> {
  const entry = contract[name];
  const own = { ...named, gateId: actor.gateId };
  const post = isOfOwnPost(name) ? { operatorId: joiningId } : {};
  const slots = {
    ...rightParams(own),
    ...post,
    ...params,
    ...(name === 'dismissStaff' ? { gateId: named.gateId } : {}),
  };
  const target = fillPath(entry.path, slots) + (query || (name === 'getGateBundle' ? `?gateId=${own.gateId}` : ''));
  const takesBody = 'body' in entry;
  const answer = await actor.send(entry.method, target, takesBody ? (body ?? rightBody(own, name)) : undefined);
  if (answer.status >= 400) return answer.body.code;
  const refused = answer.body?.results?.[0]?.errors?.find((error: { code: string }) => error.code === 'not-granted');
  return refused === undefined ? 'allowed' : 'SOURCE.NOT_GRANTED';
}

describe('who may call what, route by route and role by role', () => {
  it.each(CASES.map((each) => [`${each.name} (${each.action})`, each] as const))('%s', async (_title, each) => {
    const { actors, ...world } = await cast();
    const order = Object.entries(actors).sort(([, a], [, b]) => Number(mayCall(a, each)) - Number(mayCall(b, each)));
    for (const [who, actor] of order) {
      const answer = await ask(actor, world, each);
      if (mayCall(actor, each)) expect([who, REFUSALS.includes(answer)]).toEqual([who, false]);
      else expect([who, answer]).toEqual([who, refusalOf(each.name, actor, each.action)]);
    }
  });

  it('asks for every action of the table in some route, and names none that is not in it', () => {
    const named = new Set(ROUTE_NAMES.flatMap((name): readonly Action[] => contract[name].rights));
    expect([...named].sort()).toEqual([...ACTIONS].sort());
    for (const name of ROUTE_NAMES) {
      for (const action of contract[name].rights)
        expect([name, rightOf(action).callers]).toEqual([name, expect.arrayContaining([contract[name].caller])]);
    }
  });
});
