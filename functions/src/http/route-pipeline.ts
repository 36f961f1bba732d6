import type { RouteName } from '@health-code/shared/api/contract';
import type { Route } from '@health-code/shared/api/route';
import type { Caller } from '@health-code/shared/rights/caller';
import { type Action, type Relation, rightOf } from '@health-code/shared/rights/rights';
import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import * as z from 'zod';
import type { Deps } from '../config/deps.ts';
import { DomainError } from '../domain-error.ts';
import { requireRight, wasAsked } from '../rights.ts';
import { authenticateAccount } from './account-authentication.ts';
import type { AnonymousLimit } from './anonymous-limit.ts';
import { callerAddress } from './caller-address.ts';
import type { HttpAnswer, HttpEvent, RouteAnswer, RouteHandler, RouteRequest } from './http-types.ts';
import type { RoutePlan, ServedRoute } from './served-route.ts';
import { authenticateSource } from './source-authentication.ts';
import { parseOrThrow } from './validation.ts';

const idempotencyKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'has 8 to 64 letters, digits, - or _')
  .optional();

/** A route at work. */
interface Ready {
  readonly entry: Route;
  readonly handle: RouteHandler<RouteName>;
}

/** Who asks, from where, and when: established once for a request. */
interface Authenticated {
  readonly caller: Caller;
  readonly address: string;
  readonly now: number;
}

/** Wraps a route's handler: body limit, who is calling, JSON, validation, rights, and the answer as API Gateway takes it. */
export function routePipeline({ plan, load }: ServedRoute, deps: Deps, limit: AnonymousLimit) {
  let ready: Promise<Ready> | undefined;
  const known = new WeakMap<HttpEvent, Authenticated>();
  const run = middy(async (event: HttpEvent): Promise<HttpAnswer> => {
    const { caller, address, now } = known.get(event) as Authenticated;
    ready ??= load().then(({ entry, factory }) => ({ entry, handle: factory(deps) }));
    const { entry, handle } = await ready;
    const request = { ...parseInput(entry, event), caller, address, now } as RouteRequest<RouteName>;
    requireGeneralRights(plan, caller);
    const answer = await handle(request);
    if (!wasAsked(caller, plan.rights)) throw new Error(`${plan.method} ${plan.path} asked for no right`);
    return httpAnswer(answer);
  });
  if (plan.maxBodyBytes !== null) run.use(bodyLimit(plan.maxBodyBytes));
  run.use(authentication(plan, deps, limit, known));
  return plan.maxBodyBytes === null ? run : run.use(mediaTypeCheck()).use(jsonBodyParser());
}

/**
 * Before the body becomes objects: a signature covers its bytes, and whoever has no right to ask shall cost no parsing, and
 * learn nothing of what a right body is.
 */
function authentication(plan: RoutePlan, deps: Deps, limit: AnonymousLimit, known: WeakMap<HttpEvent, Authenticated>) {
  return {
    before: async ({ event }: { event: HttpEvent }): Promise<void> => {
      const now = deps.now();
      const address = callerAddress(event, deps.settings.EDGE_KEY);
      if (plan.caller === 'anyone') limit(address, now);
      known.set(event, { caller: await callerOf(plan, deps, event, now), address, now });
    },
  };
}

async function callerOf(plan: RoutePlan, deps: Deps, event: HttpEvent, now: number): Promise<Caller> {
  if (plan.caller === 'account') return authenticateAccount(deps, event, now);
  // Loaded where officials call: nobody else's cold start pays for it.
  if (plan.caller === 'operator')
    return (await import('./operator-authentication.ts')).authenticateOperator(deps, event, now);
  if (plan.caller === 'source') return { kind: 'source', source: await authenticateSource(deps, event, now) };
  return { kind: 'anyone' };
}

const GENERAL: readonly Relation[] = ['anyone', 'signed-in', 'official'];
const isGeneral = (action: Action) => rightOf(action).relations.some((relation) => GENERAL.includes(relation));

/** What needs no object is decided here; everything else by the use case, which has the object. */
function requireGeneralRights({ rights }: RoutePlan, caller: Caller): void {
  for (const action of rights.filter(isGeneral)) requireRight(caller, action, { kind: 'none' });
}

/** Measured before parsing: a body over the limit is never turned into objects. */
function bodyLimit(limit: number) {
  return {
    before: ({ event }: { event: HttpEvent }): void => {
      const bytes = Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
      if (bytes > limit) throw new DomainError('REQUEST.TOO_LARGE', { detail: `at most ${limit} bytes` });
    },
  };
}

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Exactly what the contract says: the parser would take every `+json`, too. */
function mediaTypeCheck() {
  return {
    before: ({ event }: { event: HttpEvent }): void => {
      if (!JSON_TYPE.test(event.headers['content-type'] ?? '')) throw new DomainError('REQUEST.UNSUPPORTED_MEDIA_TYPE');
    },
  };
}

function parseInput(entry: Route, event: HttpEvent) {
  return {
    params: entry.params && parseOrThrow(entry.params, event.pathParameters ?? {}, 'path'),
    query: entry.query && parseOrThrow(entry.query, event.queryStringParameters ?? {}, 'query'),
    body: entry.body && parseOrThrow(entry.body, event.body, ''),
    idempotencyKey: entry.idempotent
      ? parseOrThrow(idempotencyKeySchema, event.headers['idempotency-key'], 'header/idempotency-key')
      : undefined,
  };
}

function httpAnswer<N extends RouteName>(answer: RouteAnswer<N>): HttpAnswer {
  if ('text' in answer) {
    return {
      statusCode: answer.status,
      headers: answer.headers,
      body: answer.text,
      isBase64Encoded: answer.base64 ?? false,
    };
  }
  return {
    statusCode: answer.status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...answer.headers },
    body: JSON.stringify(answer.body),
  };
}
