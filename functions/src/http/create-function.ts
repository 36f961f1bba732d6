import { randomUUID } from 'node:crypto';
import middy from '@middy/core';
import headerNormaliser from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import type { Deps } from '../config/deps.ts';
import { DomainError } from '../domain-error.ts';
import type { HttpAnswer, HttpEvent, HttpFunction } from './http-types.ts';
import { stackFrames } from './logger.ts';
import { asDomainError, problemAnswer } from './problem-answer.ts';
import { routePipeline } from './route-pipeline.ts';
import type { RoutePlan, ServedRoute } from './served-route.ts';

interface Exchange {
  event: HttpEvent;
  response?: HttpAnswer;
  error?: unknown;
}

/** One Lambda function that serves the given routes: the one pipeline that every request of the system goes through. */
export function createFunction(served: readonly ServedRoute[], deps: Deps): HttpFunction {
  const known = served.map(({ plan }) => ({ plan, pattern: pathPattern(plan.path) }));
  const routes = served.map((route) => ({
    method: route.plan.method,
    path: route.plan.path,
    handler: routePipeline(route, deps),
  }));
  const run = middy(httpRouter({ routes: routes as never, notFoundResponse: notFoundAmong(known) }))
    .use(headerNormaliser({ canonical: false }))
    .use(observe(deps, known))
    .use(toProblem());
  return (event) => (run as unknown as HttpFunction)(event);
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

interface KnownRoute {
  readonly plan: RoutePlan;
  readonly pattern: RegExp;
}

function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`);
}

function notFoundAmong(known: readonly KnownRoute[]) {
  return ({ path }: { path: string }): never => {
    const isKnown = known.some(({ pattern }) => pattern.test(path));
    throw new DomainError(isKnown ? 'ROUTE.METHOD_NOT_ALLOWED' : 'ROUTE.NOT_FOUND');
  };
}

/** The route as the contract spells it: a path as it came may hold an id or a code, which no log may. */
function routeOf({ requestContext: { http } }: HttpEvent, known: readonly KnownRoute[]): string {
  const route = known.find(({ plan, pattern }) => plan.method === http.method && pattern.test(http.path));
  return route === undefined ? 'none' : `${route.plan.method} ${route.plan.path}`;
}

/** Turns every failure into its problem, before the headers are added. */
function toProblem() {
  return {
    onError: (exchange: Exchange): void => {
      exchange.response = problemAnswer(asDomainError(exchange.error), requestIdOf(exchange.event));
    },
  };
}

/** A request id on every answer, and one line in the log: 4xx as info, 5xx as error. */
function observe(deps: Deps, known: readonly KnownRoute[]) {
  const starts = new WeakMap<HttpEvent, number>();
  const finish = (exchange: Exchange): void => {
    const answer = exchange.response as HttpAnswer;
    answer.headers = {
      ...SECURITY_HEADERS,
      'cache-control': 'no-store',
      ...answer.headers,
      'x-request-id': requestIdOf(exchange.event),
    };
    const durationMs = performance.now() - (starts.get(exchange.event) ?? performance.now());
    log(deps, exchange, { route: routeOf(exchange.event, known), durationMs });
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

function log(deps: Deps, exchange: Exchange, { route, durationMs }: { route: string; durationMs: number }): void {
  const status = exchange.response?.statusCode ?? 500;
  const error = exchange.error === undefined ? undefined : asDomainError(exchange.error);
  const entry = {
    requestId: requestIdOf(exchange.event),
    route,
    status,
    durationMs: Math.round(durationMs * 10) / 10,
    ...(error === undefined ? {} : { code: error.code }),
  };
  if (status < 500) {
    deps.logger.info(entry);
    return;
  }
  const cause = error?.cause;
  deps.logger.error({
    ...entry,
    errorName: cause instanceof Error ? cause.name : typeof cause,
    frames: stackFrames(cause),
  });
}

function requestIdOf(event: HttpEvent): string {
  return event.requestContext.requestId;
}
