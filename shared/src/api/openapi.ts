import * as z from 'zod';
import { contract, ROUTE_NAMES } from './contract.ts';
import { PROBLEMS, type ProblemCode, problemStatus } from './problem.ts';
import { problemSchema } from './problem-schema.ts';
import { isSchema, type Route } from './route.ts';

type Json = Record<string, unknown>;

const GENERAL: readonly ProblemCode[] = ['INTERNAL'];
const WITH_INPUT: readonly ProblemCode[] = ['REQUEST.INVALID'];
const WITH_BODY: readonly ProblemCode[] = ['REQUEST.MALFORMED', 'REQUEST.TOO_LARGE', 'REQUEST.UNSUPPORTED_MEDIA_TYPE'];
const WITH_SIGNATURE: readonly ProblemCode[] = ['SOURCE.UNSIGNED', 'SOURCE.UNTRUSTED', 'SOURCE.STALE'];
const WITH_ACCOUNT: readonly ProblemCode[] = ['AUTH.REQUIRED', 'AUTH.INVALID', 'AUTH.EXPIRED'];

/** The contract as an OpenAPI 3.1 document. `version` is the product's. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const name of ROUTE_NAMES) {
    const entry: Route = contract[name];
    paths[entry.path] = { ...paths[entry.path], [entry.method.toLowerCase()]: operation(name, entry) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Health Code', version, description: 'Problems are RFC 9457 documents with stable codes.' },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: {
        account: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        source: {
          type: 'apiKey',
          in: 'header',
          name: 'Signature',
          description:
            'An HTTP message signature (RFC 9421): Ed25519 over "@method" "@path" "content-digest", with `created` and `keyid` (the id of the source); the body under a sha-256 Content-Digest (RFC 9530).',
        },
      },
    },
  };
}

function operation(name: string, entry: Route): Json {
  return {
    operationId: name,
    summary: entry.summary,
    tags: [entry.audience],
    ...(entry.standardOperation === undefined ? {} : { 'x-gbt-38963': entry.standardOperation }),
    ...(entry.caller === 'anyone' ? {} : { security: [{ [entry.caller]: [] }] }),
    parameters: [...parameters('path', entry.params), ...parameters('query', entry.query), ...idempotencyHeader(entry)],
    ...(entry.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: bodySchema(entry) } } },
        }),
    responses: { ...successResponses(entry), ...problemResponses(entry) },
  };
}

/** Rows that are judged one by one are documented all the same. */
function bodySchema(entry: Route): Json {
  const schema = jsonSchema(entry.body as z.ZodType, 'input');
  if (entry.rowSchema === undefined) return schema;
  const properties = schema['properties'] as Record<string, Json>;
  const rows = { ...properties['rows'], items: jsonSchema(entry.rowSchema, 'input') };
  return { ...schema, properties: { ...properties, rows } };
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: place,
    required: !(field as z.ZodType).safeParse(undefined).success,
    schema: jsonSchema(field as z.ZodType, 'input'),
  }));
}

function idempotencyHeader(entry: Route): Json[] {
  if (!entry.idempotent) return [];
  const schema = { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' };
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema }];
}

function successResponses(entry: Route): Json {
  const response = entry.response;
  const content = isSchema(response)
    ? { 'application/json': { schema: jsonSchema(response, 'output') } }
    : Object.fromEntries(response.mediaTypes.map((type) => [type, { schema: { type: 'string' } }]));
  return Object.fromEntries(entry.success.map((status) => [status, { description: entry.summary, content }]));
}

/** Every problem that a route can answer: its own and those that follow from what it takes. */
export function problemsOf(entry: Route): ProblemCode[] {
  const takesInput = entry.body !== undefined || entry.params !== undefined || entry.query !== undefined;
  return [
    ...GENERAL,
    ...(takesInput || entry.idempotent ? WITH_INPUT : []),
    ...(entry.body === undefined ? [] : WITH_BODY),
    ...(entry.caller === 'account' ? WITH_ACCOUNT : []),
    ...(entry.caller === 'source' ? WITH_SIGNATURE : []),
    ...entry.problems,
  ];
}

function problemResponses(entry: Route): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(entry)) {
    byStatus.set(problemStatus(code), [...(byStatus.get(problemStatus(code)) ?? []), code]);
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const rows = [...byStatus].map(([status, codes]) => [
    status,
    { description: codes.map((code) => `${code}: ${PROBLEMS[code][1]}`).join('; '), content },
  ]);
  return Object.fromEntries(rows);
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
