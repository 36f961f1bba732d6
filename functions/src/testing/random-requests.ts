import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { GRANTABLE_KINDS } from '@health-code/shared/authority/data-source';
import { NATIONWIDE } from '@health-code/shared/division/division';
import fc from 'fast-check';
import { signedHeaders } from '../http/message-signature.ts';
import { rightBody, rightParams } from './right-requests.ts';
import { applicant, loginOf, owner, STATION, sessionOf } from './samples.ts';
import { createTestApi, type TestApi } from './test-api.ts';
import type { TestRequest } from './test-event.ts';
import { type TestSource, testSource } from './test-source.ts';
import { addOffice, addOperator } from './world-offices.ts';

/** An API with a person and a place in it, and what is needed to ask about them. */
export interface World {
  readonly api: TestApi;
  readonly token: string;
  readonly sessionId: string;
  readonly loginId: string;
  readonly personId: string;
  readonly placeId: string;
  readonly code: string;
  /** May bring everything, everywhere: what it is refused, it is refused for its shape. */
  readonly source: TestSource;
  readonly gateId: string;
  readonly officeId: string;
  /** Somebody who works there. */
  readonly operatorId: string;
  /** Of a colleague with every power, and of one who may end their own session. */
  readonly official: string;
  readonly leaving: string;
}

export async function createWorld(): Promise<World> {
  const api = createTestApi();
  const { token, personId } = await applicant(api);
  const { body } = await api.call('POST', '/v1/places', { token, body: STATION });
  await owner(api);
  const source = await testSource(api, { kinds: [...GRANTABLE_KINDS], divisions: [NATIONWIDE] });
  return {
    api,
    token,
    sessionId: await sessionOf(api, token),
    loginId: await loginOf(api, token),
    personId,
    placeId: body.placeId,
    code: body.entrances[0].code,
    source,
    gateId: await ownGate(api, token, body.placeId),
    ...(await officials(api)),
  };
}

async function officials({ deps }: TestApi): Promise<Pick<World, 'officeId' | 'operatorId' | 'official' | 'leaving'>> {
  const world = { deps, now: deps.now, forget: () => undefined };
  const officeId = await addOffice(world, '41');
  const [target, official, leaving] = [
    await addOperator(world, officeId),
    await addOperator(world, officeId),
    await addOperator(world, officeId),
  ];
  const { operatorId } = target.caller;
  return { officeId, operatorId, official: official.token, leaving: leaving.token };
}

/** The token of whoever may call the route. */
export function ownToken({ token, official, leaving }: World, name: RouteName): string {
  if (name === 'endOwnOperatorSession') return leaving;
  return contract[name].caller === 'operator' ? official : token;
}

/** The account keeps a gate at its own place, so that its requests get behind the first check. */
async function ownGate(api: TestApi, token: string, placeId: string): Promise<string> {
  const invited = await api.call('POST', `/v1/places/${placeId}/invitations`, { token, body: { label: '门' } });
  const { invitation } = invited.body;
  return (await api.call('POST', '/v1/gates', { token, body: { invitation } })).body.gateId;
}

const ODD_IDS = ['main', 'by-code', '..', '%00', '\u202e', 'Z'.repeat(26), '9'.repeat(300)];
const ODD_QUERIES = [
  '',
  '?gateId=x',
  '?colour=red',
  '?day=2026-11-21&hour=12',
  '?',
  '?parent=1&parent=2',
  '?format=%zz',
  '?a[]=1',
];
const ODD_BODIES = [
  '{"__proto__":1}',
  '{"constructor":{"prototype":1}}',
  '['.repeat(5_000),
  '{"a":1e999}',
  '"\\ud800"',
  '{'.padEnd(20_000),
];

/** Bodies that are right but for one spot find more than noise does, so right, almost right and noise are all drawn. */
function body(world: World, name: RouteName): fc.Arbitrary<string> {
  const right = rightBody(world, name);
  const almostRight = fc
    .tuple(fc.constantFrom(...Object.keys(right), 'extra'), fc.jsonValue())
    .map(([key, value]) => JSON.stringify({ ...right, [key]: value }));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(JSON.stringify(right)) },
    { weight: 5, arbitrary: almostRight },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_BODIES) },
  );
}

function target(world: World, name: RouteName): fc.Arbitrary<string> {
  const right = rightParams(world);
  const odd = fc.constantFrom(...ODD_IDS);
  const ids = fc.option(odd, { freq: 4, nil: undefined });
  return fc
    .tuple(ids, fc.constantFrom(...ODD_QUERIES))
    .map(
      ([id, query]) => contract[name].path.replace(/\{(\w+)\}/g, (_slot, key) => id ?? (right[key] as string)) + query,
    );
}

/** The same request, signed by the source as it stands where the route asks for that. */
export function signedIfAsked(world: World, [method, target, request]: [string, string, TestRequest]): TestRequest {
  const isForSources =
    target.startsWith('/v1/facts') ||
    target.startsWith('/v1/city-cards') ||
    target.startsWith('/v1/place-reviews') ||
    target.startsWith('/v1/gate-policy') ||
    target.startsWith('/v1/risk-areas/');
  if (!isForSources || request.rawBody === undefined) return request;
  const origin = world.api.deps.settings.PUBLIC_ORIGIN;
  const parts = { method, origin, path: target, body: request.rawBody };
  const signed = signedHeaders(parts, world.source.source.sourceId, world.source.key, world.api.deps.now());
  return { ...request, headers: { ...request.headers, ...signed } };
}

/** What draws files: drawing one ten thousand times says nothing new. */
export const DRAWING: readonly RouteName[] = ['getPoster', 'getPaperCard', 'getPersonDocument'];

/** A request to a route that draws nothing, with each of its parts right, almost right, or nonsense. */
export function randomRequest(world: World): fc.Arbitrary<[string, string, TestRequest]> {
  const routes = ROUTE_NAMES.filter((name) => !DRAWING.includes(name));
  return fc.constantFrom(...routes).chain((name) =>
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constant<string>(contract[name].method) },
        fc.constantFrom('PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
      ),
      fc.oneof(
        { weight: 12, arbitrary: target(world, name) },
        fc.webPath({ size: 'small' }).map((path) => `/${path}`),
      ),
      fc.record(
        {
          rawBody: body(world, name),
          token: fc.oneof({ weight: 6, arbitrary: fc.constant(ownToken(world, name)) }, fc.constantFrom('x.y.z', '')),
          key: fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom('intention-1', 'intention-2') },
            fc.string({ maxLength: 70 }),
          ),
          headers: fc.oneof(
            { weight: 8, arbitrary: fc.constantFrom<Record<string, string>>({ accept: 'x' }, { accept: '*/*' }) },
            fc.constant({ 'content-type': 'text/plain' }),
          ),
        },
        { requiredKeys: contract[name].method !== 'GET' ? ['rawBody', 'token'] : ['token'] },
      ),
    ),
  );
}
