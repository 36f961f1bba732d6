import type { RouteName, RouteResponse } from '@health-code/shared/api/contract';
import type { ProblemCode } from '@health-code/shared/api/problem';
import type { FieldError } from '@health-code/shared/api/problem-schema';

/** One request as the server got it. */
export interface Call {
  readonly name: RouteName;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: a suite knows what its page sends
  readonly body: any;
  readonly idempotencyKey: string | undefined;
  readonly token: string | undefined;
}
type Handler<N extends RouteName> = (call: Call) => RouteResponse<N> | Promise<RouteResponse<N>>;

/** Thrown by a handler to answer with a problem. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly attemptsLeft: number | undefined;
  /** When the next try is worth it. */
  retryAfterSeconds: number | undefined;
  constructor(code: ProblemCode, status = 400, errors: readonly FieldError[] = [], attemptsLeft?: number) {
    super(code);
    this.attemptsLeft = attemptsLeft;
    this.code = code;
    this.status = status;
    this.errors = errors;
  }
}

const readRoutes = () =>
  Object.entries(API_ROUTES).map(([name, { method, path }]) => ({
    name: name as RouteName,
    method,
    slots: Array.from(path.matchAll(/\{(\w+)\}/g), ([, slot]) => slot ?? ''),
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`),
  }));
/** Read with the first request: the set-up defines the table after this module has loaded. */
let routes: ReturnType<typeof readRoutes> | undefined;

const handlers = new Map<RouteName, Handler<RouteName>>();

/** Nobody renews a session that no suite has opened. */
const refuseRenewal = () => {
  throw new Refusal('AUTH.ENDED', 401);
};

/** The other end of the wire. A route without a handler fails as a server does that is broken. */
export const server = {
  isOnline: true,
  calls: [] as Call[],
  on<N extends RouteName>(name: N, handler: Handler<N>): void {
    handlers.set(name, handler as unknown as Handler<RouteName>);
  },
  callsOf: (name: RouteName): Call[] => server.calls.filter((call) => call.name === name),
  reset(): void {
    handlers.clear();
    server.on('refreshSession', refuseRenewal);
    server.calls = [];
    server.isOnline = true;
  },
};

/** Takes the place of `fetch`. */
export async function serve(
  target: string,
  init: RequestInit,
): Promise<Pick<Response, 'ok' | 'status' | 'text' | 'blob' | 'headers'>> {
  if (!server.isOnline) throw new TypeError('fetch failed');
  const call = readCall(target, init);
  server.calls.push(call);
  const handler = handlers.get(call.name);
  if (handler === undefined) return answer(500, undefined);
  try {
    return answer(200, await handler(call));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, status, errors, attemptsLeft, retryAfterSeconds: wait } = error;
    const headers: Record<string, string> = wait === undefined ? {} : { 'retry-after': String(wait) };
    return answer(
      status,
      { type: 'about:blank', title: code, status, code, requestId: '1', errors, attemptsLeft },
      headers,
    );
  }
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = async () => (body === undefined ? '' : JSON.stringify(body));
  return { ok: status < 300, status, headers: new Headers(headers), text, blob: async () => new Blob([await text()]) };
}

function readCall(target: string, init: RequestInit): Call {
  const url = new URL(target, 'https://health-code.test');
  const headers = (init.headers ?? {}) as Record<string, string>;
  routes ??= readRoutes();
  for (const { name, method, slots, pattern } of routes) {
    const match = method === (init.method ?? 'GET') ? pattern.exec(url.pathname) : null;
    if (match === null) continue;
    return {
      name,
      params: Object.fromEntries(slots.map((slot, index) => [slot, decodeURIComponent(match[index + 1] ?? '')])),
      query: Object.fromEntries(url.searchParams),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      idempotencyKey: headers['idempotency-key'],
      token: headers['authorization']?.replace('Bearer ', ''),
    };
  }
  throw new Error(`no such route: ${init.method} ${target}`);
}
