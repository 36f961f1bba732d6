import { contract, ROUTE_NAMES } from '@health-code/shared/api/contract';
import { problemSchema } from '@health-code/shared/api/problem-schema';
import { isSchema, type Route } from '@health-code/shared/api/route';
import type { Deps } from '../config/deps.ts';
import { handlers } from '../handlers/index.ts';
import { createFunction } from '../http/create-function.ts';
import { serveContract } from '../http/serve-contract.ts';
import { type TestRequest, testEvent } from './test-event.ts';
import { createWorld, type WorldOverrides, wholeCountry } from './world.ts';

export { TEST_START } from './world.ts';

export interface TestAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read answers of every shape, each checked against the contract below
  readonly body: any;
}

/** The whole API over memory stores with a clock that stands still until it is moved. */
export interface TestApi {
  readonly deps: Deps;
  readonly logLines: string[];
  /** Calls the API as HTTP would. Fails when the answer is not what the contract says. */
  call(method: string, target: string, request?: TestRequest): Promise<TestAnswer>;
  signIn(phone: string): Promise<string>;
  otpFor(phone: string): string;
  advance(ms: number): void;
}

/** Suites sign in once and move the clock by days; those about sessions say how long a token lasts. */
const LONG_ACCESS = { ACCESS_TTL_SECONDS: String(400 * 86_400) };

export function createTestApi(overrides: WorldOverrides = {}): TestApi {
  const { deps, logLines, otpFor, advance } = createWorld({
    ...overrides,
    settings: { ...LONG_ACCESS, ...overrides.settings },
    deps: { divisions: wholeCountry, ...overrides.deps },
  });
  const handle = createFunction(serveContract(handlers), deps);
  const call: TestApi['call'] = async (method, target, request = {}) => {
    const answer = await handle(testEvent(method, target, request));
    return checkedAnswer(method, target, {
      status: answer.statusCode as number,
      headers: lowerCaseKeys(answer.headers as Record<string, string>),
      body: parseBody(answer.body ?? '', answer.isBase64Encoded ?? false),
    });
  };
  return {
    deps,
    logLines,
    call,
    otpFor,
    advance,
    signIn: async (phone) => {
      const { challenge } = (await call('POST', '/v1/sessions/otp', { body: { phone } })).body;
      const credentials = { provider: 'sms', phone, challenge, otp: otpFor(phone) };
      return (await call('POST', '/v1/sessions', { body: credentials })).body.accessToken;
    },
  };
}

function lowerCaseKeys(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]));
}

function parseBody(text: string, base64: boolean): unknown {
  if (base64) return Buffer.from(text, 'base64');
  return text.startsWith('{') ? JSON.parse(text) : text;
}

/** Every answer of every test keeps the contract: problems are problems, and successes fit their schema. */
function checkedAnswer(method: string, target: string, answer: TestAnswer): TestAnswer {
  if (answer.headers['x-request-id'] === undefined) throw new Error('an answer without a request id');
  if (method === 'HEAD') return bodiless(answer);
  if (answer.status >= 400) return checkedProblem(answer);
  const entry = findRoute(method, target.split('?')[0] as string);
  if (!entry.success.includes(answer.status)) throw new Error(`${answer.status} is no success of ${entry.path}`);
  if (isSchema(entry.response)) entry.response.parse(answer.body);
  return answer;
}

/** The header without which an answer of a status leaves its caller to guess. */
const TELLING: Readonly<Record<number, readonly [header: string, form: RegExp]>> = {
  401: ['www-authenticate', /^Bearer$/],
  405: ['allow', /^[A-Z]+(, [A-Z]+)*$/],
  429: ['retry-after', /^\d+$/],
};

function checkedProblem(answer: TestAnswer): TestAnswer {
  const problem = problemSchema.parse(answer.body);
  if (problem.status !== answer.status) throw new Error('a problem with another status than its answer');
  const [header, form] = TELLING[answer.status] ?? [];
  if (header !== undefined && !form?.test(answer.headers[header] ?? '')) throw new Error(`a problem without ${header}`);
  return answer;
}

function bodiless(answer: TestAnswer): TestAnswer {
  if (answer.body !== '') throw new Error('an answer to HEAD with a body');
  return answer;
}

/** A poster's link that lost its shape is answered as the link itself. */
const LOST_LINK = /^\/+p(?:\/|$)/i;

function findRoute(method: string, path: string): Route {
  if (method === 'GET' && LOST_LINK.test(path)) return contract.openPosterLink;
  const matches = ROUTE_NAMES.map((name): Route => contract[name]).filter(
    (entry) => entry.method === method && new RegExp(`^${entry.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  // A fixed path wins over one with a slot, as in the router.
  const [found] = matches.sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  if (found === undefined) throw new Error(`no route for ${method} ${path}`);
  return found;
}
