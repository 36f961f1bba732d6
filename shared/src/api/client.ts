import type { CallerKind } from '../rights/caller.ts';
import type { RouteBodyInput, RouteName, RouteParamsInput, RouteQueryInput, RouteResponse } from './contract.ts';
import type { Problem } from './problem-schema.ts';
import type { ClientRoute, RouteTable } from './route-table.ts';

/** An HTTP exchange as every platform can do it: `fetch`, `wx.request`, `my.request`. The body is JSON text. */
export interface ClientRequest {
  readonly method: string;
  /** Path and query, without the origin. */
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
}
export interface ClientAnswer {
  readonly status: number;
  /** The parsed JSON body, or undefined when there was none. */
  readonly body: unknown;
}
/** Rejects only when there was no answer at all. */
export type Transport = (request: ClientRequest) => Promise<ClientAnswer>;

/** An answer that is no success. `problem` is undefined when something between us and the service answered. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem | undefined;
  constructor(status: number, problem: Problem | undefined) {
    super(problem?.code ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

/** Present where the contract has it, forbidden where it has not. */
type Option<K extends string, T> = [T] extends [undefined] ? { [P in K]?: never } : { [P in K]: T };
export type CallOptions<N extends RouteName> = Option<'params', RouteParamsInput<N>> &
  Option<'query', RouteQueryInput<N>> &
  Option<'body', RouteBodyInput<N>> & { idempotencyKey?: string };

export type Client = <N extends RouteName>(name: N, options: CallOptions<N>) => Promise<RouteResponse<N>>;

/** A typed client for the contract. `token` gives the token of the account's session, or of the official's, asked for at each call that needs one. */
export function createClient(table: RouteTable, transport: Transport, token: () => string | undefined): Client {
  return async (name, options) => {
    const answer = await transport(buildRequest(table[name], options as LooseOptions, token()));
    if (answer.status >= 200 && answer.status < 300) return answer.body as RouteResponse<typeof name>;
    throw new ApiError(answer.status, asProblem(answer.body));
  };
}

interface LooseOptions {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
  idempotencyKey?: string;
}

/** Those that a token proves; a source signs instead. */
const BY_TOKEN: readonly CallerKind[] = ['account', 'operator'];

function buildRequest(route: ClientRoute, options: LooseOptions, token: string | undefined): ClientRequest {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (BY_TOKEN.includes(route.caller) && token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (route.idempotent && options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
  return {
    method: route.method,
    target: fillTarget(route, options),
    headers,
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
  };
}

/** Puts values into the `{name}` slots of a path. Throws a RangeError for an empty one: the path would be another route's. */
/** Where a call of a route goes to, for what is fetched in another way than by a client. */
export const targetOf = <N extends RouteName>(table: RouteTable, name: N, options: CallOptions<N>): string =>
  fillTarget(table[name], options as LooseOptions);

function fillTarget({ path }: ClientRoute, { params = {}, query = {} }: LooseOptions): string {
  return fillPath(path, params) + queryString(query);
}

export function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_slot, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new RangeError(`the path parameter ${name} is empty`);
    return encodeURIComponent(value);
  });
}

function queryString(query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** A refusal in words; undefined when something between us and the service answered. */
export function asProblem(body: unknown): Problem | undefined {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body && 'requestId' in body;
  return isProblem ? (body as Problem) : undefined;
}
