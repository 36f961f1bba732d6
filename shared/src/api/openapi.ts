import { contract, ROUTE_NAMES } from './contract.ts';
import { convert, INSTANT, join } from './document/components.ts';
import { HEADERS } from './document/headers.ts';
import { INFO, SECURITY_SCHEMES, SERVERS, TAGS } from './document/info.ts';
import { type Json, referenceTo, renamed } from './document/json.ts';
import { operation } from './document/operation.ts';
import { problemComponents, problemExamples, problemsOf } from './document/problems.ts';
import { nameContract } from './document/route-schemas.ts';
import { described, wordsOf } from './document/words/words-of.ts';

const INSTANT_WORDS =
  'An instant as RFC 3339 writes it, answered in UTC. One may be sent with any offset, and without seconds.';

/** What no route answers and apps write of its answers. */
const FILES = ['PersonExport'];

/** The contract as an OpenAPI 3.1 document. `version` is the product's. */
export function openApiDocument(version: string): Json {
  const { paths, schemas } = convertContract();
  return {
    openapi: '3.1.0',
    info: { ...INFO, version },
    servers: SERVERS,
    tags: TAGS,
    paths,
    components: {
      schemas: withWords(schemas),
      responses: problemComponents(ROUTE_NAMES.map((name) => contract[name])),
      headers: HEADERS,
      examples: problemExamples(new Set(ROUTE_NAMES.flatMap((name) => problemsOf(contract[name])))),
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

/** The operations by path and method, and every schema that they refer to. */
function convertContract(): { paths: Record<string, Json>; schemas: Record<string, Json> } {
  const { schemas: named, routes } = nameContract();
  const all = ROUTE_NAMES.map((name) => routes[name]);
  const [given, answered] = [convert(named, 'input'), convert(named, 'output')];
  const parameters = all.flatMap(({ params, query }) => [given[params ?? ''], given[query ?? '']]);
  const bodies = all.flatMap(({ body }) => body ?? []);
  const answers = ['Problem', ...FILES, ...all.flatMap(({ answer }) => answer ?? [])];
  const { schemas, inputNames } = join(
    { schemas: given, parts: [bodies.map(reference), parameters] },
    { schemas: answered, parts: answers.map(reference) },
  );
  const inputs = renamed(given, inputNames);
  const paths: Record<string, Json> = {};
  for (const name of ROUTE_NAMES) {
    const { path, method } = contract[name];
    const { body, ...names } = routes[name];
    const parts = { names: { ...names, body: body && (inputNames.get(body) ?? body) }, given: inputs };
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name, parts) };
  }
  return { paths, schemas };
}

const reference = (name: string): Json => ({ $ref: referenceTo(name) });

function withWords(schemas: Record<string, Json>): Json {
  const rows = Object.entries(schemas).map(([name, schema]) => {
    const words = wordsOf(name);
    const is = name.replace(/Input$/, '') === INSTANT ? INSTANT_WORDS : words.is;
    return [name, { ...(is === undefined ? {} : { description: is }), ...described(schema, words) }];
  });
  return Object.fromEntries(rows);
}
