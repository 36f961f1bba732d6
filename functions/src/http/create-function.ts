import { randomUUID } from 'node:crypto';
import middy from '@middy/core';
import headerNormaliser from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import type { Deps } from '../config/deps.ts';
import { DomainError } from '../domain-error.ts';
import { createAnonymousLimit } from './anonymous-limit.ts';
import type { HttpAnswer, HttpEvent, HttpFunction } from './http-types.ts';
import { lostLink } from './lost-link.ts';
import { asDomainError, problemAnswer } from './problem-answer.ts';
import { logRequest } from './request-log.ts';
import { MethodNotAllowed, methodsAt, type RouteAddress } from './route-address.ts';
import { routePipeline } from './route-pipeline.ts';
import type { ServedRoute } from './served-route.ts';

interface Exchange {
  event: HttpEvent;
  response?: HttpAnswer;
  error?: unknown;
}

/** Which route a request went to, as the contract spells it: a path as it came may hold an id or a code, which no log may. */
type RouteLabels = WeakMap<HttpEvent, string>;

type EventHandler = (event: HttpEvent, context: unknown) => unknown;
interface Routed {
  readonly method: string;
  readonly path: string;
  readonly handler: EventHandler;
}

/**
 * One Lambda function that serves the given routes: the one pipeline that every request of the system goes through.
 * `elsewhere` are the routes of other functions: what comes to a path of theirs by a wrong method is told the right ones.
 */
export function createFunction(
  served: readonly ServedRoute[],
  deps: Deps,
  elsewhere: readonly RouteAddress[] = [],
): HttpFunction {
  const labels: RouteLabels = new WeakMap();
  const limit = createAnonymousLimit(deps.settings.ANONYMOUS_PER_MINUTE);
  const routes = served.flatMap((route) => routed(route, routePipeline(route, deps, limit), labels));
  const known = [...served.map(({ plan }) => plan), ...elsewhere];
  const route = httpRouter({ routes: routes as never, notFoundResponse: ({ path }) => refuse(known, path) });
  const dispatch: EventHandler = (event, context) =>
    lostLink(event) ?? (isSpelledApart(event) ? refuse([], '') : route(event as never, context as never, {} as never));
  const run = middy(dispatch as never)
    .use(headerNormaliser({ canonical: false }))
    .use(observe(deps, labels))
    .use(toProblem());
  return (event) => (run as unknown as HttpFunction)(event);
}

/** A route under its method, and a reading one under HEAD, too: the pipeline is the same, and its answer loses its body at the end. */
function routed({ plan }: ServedRoute, pipeline: unknown, labels: RouteLabels): Routed[] {
  const { method, path } = plan;
  const under = (word: string): Routed => ({
    method: word,
    path,
    handler: (event, context) => {
      labels.set(event, `${word} ${path}`);
      return (pipeline as EventHandler)(event, context);
    },
  });
  return method === 'GET' ? [under('GET'), under('HEAD')] : [under(method)];
}

/** The router takes a slash at the end for nothing; the gateway takes it for another path, and no path of the contract has one. */
function isSpelledApart(event: HttpEvent): boolean {
  return event.requestContext.http.path.endsWith('/');
}

function refuse(known: readonly RouteAddress[], path: string): never {
  const allowed = methodsAt(known, path);
  throw allowed.length === 0 ? new DomainError('ROUTE.NOT_FOUND') : new MethodNotAllowed(allowed);
}

/** For an API that serves data: nothing may frame it, sniff it, or run from it. The web app's own page has its own policy. */
const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Turns every failure into its problem, before the headers are added. */
function toProblem() {
  return {
    onError: (exchange: Exchange): void => {
      exchange.response = problemAnswer(asDomainError(exchange.error), requestIdOf(exchange.event));
    },
  };
}

/** A request id on every answer, and one line in the log. */
function observe({ logger }: Deps, labels: RouteLabels) {
  const starts = new WeakMap<HttpEvent, number>();
  const finish = ({ event, error, response }: Exchange): void => {
    const answer = response as HttpAnswer;
    const requestId = requestIdOf(event);
    if (event.requestContext.http.method === 'HEAD') Object.assign(answer, { body: '', isBase64Encoded: false });
    answer.headers = { ...SECURITY_HEADERS, 'cache-control': 'no-store', ...answer.headers, 'x-request-id': requestId };
    logRequest(logger, {
      requestId,
      route: labels.get(event) ?? 'none',
      status: answer.statusCode ?? 500,
      durationMs: performance.now() - (starts.get(event) ?? performance.now()),
      error: error === undefined ? undefined : asDomainError(error),
    });
  };
  return {
    before: ({ event }: Exchange): void => {
      event.requestContext.requestId ||= randomUUID();
      starts.set(event, performance.now());
    },
    after: finish,
    onError: finish,
  };
}

function requestIdOf(event: HttpEvent): string {
  return event.requestContext.requestId;
}
