import { contract, type RouteName } from '../contract.ts';
import { DEFAULT_MAX_BODY_BYTES, isSchema, type Route } from '../route.ts';
import { EXAMPLES, MEDIA_EXAMPLES } from './examples.ts';
import { SUCCESS_HEADERS } from './headers.ts';
import { type Json, referenceTo } from './json.ts';
import { headerReferences, problemResponses } from './problems.ts';
import { fieldsOf, type RouteSchemas } from './route-schemas.ts';
import { PARAMETERS } from './words/route-words.ts';

/** What an operation is made of besides its route. */
export interface OperationParts {
  readonly names: RouteSchemas;
  /** The schemas of what clients give, under the names of `names`. */
  readonly given: Readonly<Record<string, Json>>;
}

/** A data source signs each request: all three headers are needed. */
const SECURITY: Readonly<Record<Route['caller'], readonly Json[]>> = {
  anyone: [],
  account: [{ account: [] }],
  source: [{ signature: [], signatureInput: [], contentDigest: [] }],
  operator: [{ operator: [] }],
};

/** One operation of the document. */
export function operation(name: RouteName, { names, given }: OperationParts): Json {
  const entry: Route = contract[name];
  const inputs = (place: 'path' | 'query', schema: string | undefined) =>
    schema === undefined ? [] : fieldsOf(given[schema] as Json).map((field) => parameter(name, place, field));
  return {
    operationId: name,
    summary: entry.summary,
    description: descriptionOf(entry),
    tags: [entry.audience],
    ...(entry.standardOperation === undefined ? {} : { 'x-gbt-38963': entry.standardOperation }),
    security: SECURITY[entry.caller],
    parameters: [...inputs('path', names.params), ...inputs('query', names.query), ...idempotencyKey(entry)],
    ...(names.body === undefined ? {} : { requestBody: requestBody(name, names.body, entry) }),
    responses: { ...successes(name, names.answer), ...problemResponses(entry) },
  };
}

const CALLERS: Readonly<Record<Route['caller'], string>> = {
  anyone: 'Anyone may call it.',
  account: 'For a signed-in account.',
  source: 'For a registered data source.',
  operator: 'For an official who has shown a second factor.',
};

function descriptionOf(entry: Route): string {
  const rows =
    entry.rowSchema === undefined
      ? ''
      : ' Each row is judged for itself: what the schema of a row says is told in its result.';
  return `${entry.summary}. ${CALLERS[entry.caller]}${rows}`;
}

/** One that nobody was given: each is good for one list of one account. */
const CURSOR = 'q0mPzjhW3xT5vLZ8c1Rr2a7uYbN4eKdS6gFhJkQwXyA';

function parameter(route: RouteName, place: 'path' | 'query', [name, schema, required]: [string, Json, boolean]): Json {
  const given = (place === 'path' ? EXAMPLES[route]?.params : EXAMPLES[route]?.query)?.[name];
  const example = given ?? (name === 'cursor' ? CURSOR : undefined);
  return {
    name,
    in: place,
    required,
    description: PARAMETERS[name],
    schema,
    ...(example === undefined ? {} : { example }),
  };
}

function idempotencyKey(entry: Route): Json[] {
  if (!entry.idempotent) return [];
  const schema = { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' };
  const name = 'Idempotency-Key';
  return [{ name, in: 'header', required: false, description: PARAMETERS[name], schema, example: 'intention-1' }];
}

function requestBody(route: RouteName, name: string, { maxBodyBytes = DEFAULT_MAX_BODY_BYTES }: Route): Json {
  const example = EXAMPLES[route]?.body;
  const media = { schema: { $ref: referenceTo(name) }, ...(example === undefined ? {} : { example }) };
  const description = `JSON of at most ${maxBodyBytes} bytes (else \`REQUEST.TOO_LARGE\`).`;
  return { required: true, description, content: { 'application/json': media } };
}

function successes(route: RouteName, answer: string | undefined): Json {
  const { success, response, summary }: Route = contract[route];
  const headers = headerReferences(['X-Request-Id', 'Cache-Control', ...(SUCCESS_HEADERS[route] ?? [])]);
  const rows = success.map((status) => {
    const example = EXAMPLES[route]?.answers[status];
    const json = { schema: { $ref: referenceTo(answer ?? '') }, ...(example === undefined ? {} : { example }) };
    const content = isSchema(response) ? { 'application/json': json } : files(response.mediaTypes);
    return [status, { description: summary, headers, content }];
  });
  return Object.fromEntries(rows);
}

function files(mediaTypes: readonly string[]): Json {
  const rows = mediaTypes.map((type) => [type, { schema: { type: 'string' }, example: MEDIA_EXAMPLES[type] }]);
  return Object.fromEntries(rows);
}
