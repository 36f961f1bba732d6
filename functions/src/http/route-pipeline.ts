import type { RouteName } from '@health-code/shared/api/contract';
import type { Route } from '@health-code/shared/api/route';
import type { DataSource } from '@health-code/shared/authority/data-source';
import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import * as z from 'zod';
import type { Deps } from '../config/deps.ts';
import { DomainError } from '../domain-error.ts';
import type { HttpAnswer, HttpEvent, RouteAnswer, RouteHandler, RouteRequest } from './http-types.ts';
import type { ServedRoute } from './served-route.ts';
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

/** Wraps a route's handler: body limit, JSON, session, validation, and the answer as API Gateway takes it. */
export function routePipeline({ plan, load }: ServedRoute, deps: Deps) {
  let ready: Promise<Ready> | undefined;
  const sources = new WeakMap<HttpEvent, SignedBy>();
  const run = middy(async (event: HttpEvent): Promise<HttpAnswer> => {
    const now = sources.get(event)?.now ?? deps.now();
    const accountId = plan.caller === 'account' ? await deps.sessions.verify(bearerToken(event), now) : '';
    ready ??= load().then(({ entry, factory }) => ({ entry, handle: factory(deps) }));
    const { entry, handle } = await ready;
    return httpAnswer(
      await handle({
        ...parseInput(entry, event),
        accountId,
        source: sources.get(event)?.source,
        now,
      } as RouteRequest<RouteName>),
    );
  });
  if (plan.maxBodyBytes !== null) run.use(bodyLimit(plan.maxBodyBytes));
  if (plan.caller === 'source') run.use(signedBy(deps, sources));
  return plan.maxBodyBytes === null ? run : run.use(jsonBodyParser());
}

interface SignedBy {
  readonly source: DataSource;
  readonly now: number;
}

/** A signature is over the bytes of the body, so it is checked before they become objects. */
function signedBy(deps: Deps, sources: WeakMap<HttpEvent, SignedBy>) {
  return {
    before: async ({ event }: { event: HttpEvent }): Promise<void> => {
      const now = deps.now();
      sources.set(event, { source: await authenticateSource(deps, event, now), now });
    },
  };
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

function bearerToken(event: HttpEvent): string {
  const match = /^Bearer ([\w.-]+)$/i.exec(event.headers['authorization'] ?? '');
  if (match === null) throw new DomainError('AUTH.REQUIRED');
  return match[1] as string;
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
