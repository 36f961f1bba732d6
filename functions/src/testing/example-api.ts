import { createHash } from 'node:crypto';
import { fillPath } from '@health-code/shared/api/client';
import { contract, type RouteName } from '@health-code/shared/api/contract';
import { GRANTABLE_KINDS } from '@health-code/shared/authority/data-source';
import { NATIONWIDE } from '@health-code/shared/division/division';
import { signedHeaders } from '../http/message-signature.ts';
import { createTestApi, type TestAnswer, type TestApi } from './test-api.ts';
import { type TestSource, testSource } from './test-source.ts';

/** What a request to a route is made of, before it is HTTP. */
export interface ExampleRequest {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly key?: string;
}

/** One request to a route with its answer. */
export interface Exchange {
  readonly route: RouteName;
  readonly request: ExampleRequest;
  readonly answer: TestAnswer;
}

/**
 * The API with a source that may bring everything, everywhere, asked by the names of the contract. Its answers are the same
 * every time, but for what is signed: keys are drawn anew.
 */
export interface ExampleApi {
  readonly api: TestApi;
  readonly source: TestSource;
  readonly exchanges: readonly Exchange[];
  /** Sends a request as it is; a source's are signed. */
  send(route: RouteName, request?: ExampleRequest): Promise<TestAnswer>;
  /** The same for what must succeed. Gives the body of the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape, each checked against the contract
  succeed(route: RouteName, request?: ExampleRequest): Promise<any>;
}

export async function createExampleApi(): Promise<ExampleApi> {
  const deps = { randomInt: () => 123_456, randomBytes: foreseeableBytes() };
  const api = createTestApi({ settings: { PLACE_REVIEW: 'doubtful' }, deps });
  const source = await testSource(api, { kinds: [...GRANTABLE_KINDS], divisions: [NATIONWIDE] });
  const exchanges: Exchange[] = [];
  const send: ExampleApi['send'] = async (route, request = {}) => {
    const answer = await api.call(
      contract[route].method,
      targetOf(route, request),
      partsOf(api, source, route, request),
    );
    exchanges.push({ route, request, answer });
    return answer;
  };
  const succeed: ExampleApi['succeed'] = async (route, request) => {
    const { status, body } = await send(route, request);
    if (status >= 400) throw new Error(`${route} answered ${JSON.stringify(body)}`);
    return body;
  };
  return { api, source, exchanges, send, succeed };
}

/** Other bytes each time, and the same ones in each story. */
function foreseeableBytes(): (count: number) => Uint8Array {
  let drawn = 0;
  return (count) => {
    drawn += 1;
    return createHash('shake256', { outputLength: count }).update(`${drawn}`).digest();
  };
}

function targetOf(route: RouteName, { params = {}, query = {} }: ExampleRequest): string {
  const search = new URLSearchParams(query).toString();
  return fillPath(contract[route].path, params) + (search === '' ? '' : `?${search}`);
}

function partsOf(api: TestApi, { source, key: privateKey }: TestSource, route: RouteName, request: ExampleRequest) {
  const { body, token, key } = request;
  const rawBody = body === undefined ? undefined : JSON.stringify(body);
  const path = targetOf(route, request);
  const origin = api.deps.settings.PUBLIC_ORIGIN;
  const parts = { method: contract[route].method, origin, path, body: rawBody ?? '' };
  const isSigned = contract[route].caller === 'source';
  return {
    ...(rawBody === undefined ? {} : { rawBody }),
    ...(token === undefined ? {} : { token }),
    ...(key === undefined ? {} : { key }),
    ...(isSigned ? { headers: signedHeaders(parts, source.sourceId, privateKey, api.deps.now()) } : {}),
  };
}
