import { PROBLEM_CODES, PROBLEMS, type ProblemCode, problemStatus } from '../problem.ts';
import type { Problem } from '../problem-schema.ts';
import type { Route } from '../route.ts';
import type { Json } from './json.ts';

const GENERAL: readonly ProblemCode[] = ['SERVICE.BUSY', 'INTERNAL'];
const WITH_INPUT: readonly ProblemCode[] = ['REQUEST.INVALID'];
const WITH_BODY: readonly ProblemCode[] = ['REQUEST.MALFORMED', 'REQUEST.TOO_LARGE', 'REQUEST.UNSUPPORTED_MEDIA_TYPE'];
const WITH_SIGNATURE: readonly ProblemCode[] = [
  'SOURCE.UNSIGNED',
  'SOURCE.UNTRUSTED',
  'SOURCE.STALE',
  'SOURCE.REPLAYED',
];
const WITH_NOBODY: readonly ProblemCode[] = ['REQUEST.TOO_MANY'];
const WITH_OPERATOR: readonly ProblemCode[] = ['OPERATOR.SIGN_IN', 'OPERATOR.ENDED', 'OPERATOR.POWER_MISSING'];
const WITH_ACCOUNT: readonly ProblemCode[] = ['AUTH.REQUIRED', 'AUTH.INVALID', 'AUTH.EXPIRED'];

/** Every problem that a route can answer: its own and those that follow from what it takes. */
export function problemsOf(entry: Route): ProblemCode[] {
  const takesInput = entry.body !== undefined || entry.params !== undefined || entry.query !== undefined;
  return [
    ...GENERAL,
    ...(takesInput || entry.idempotent ? WITH_INPUT : []),
    ...(entry.body === undefined ? [] : WITH_BODY),
    ...(entry.caller === 'account' ? WITH_ACCOUNT : []),
    ...(entry.caller === 'operator' ? WITH_OPERATOR : []),
    ...(entry.caller === 'source' ? WITH_SIGNATURE : []),
    ...(entry.caller === 'anyone' ? WITH_NOBODY : []),
    ...entry.problems,
  ];
}

const REQUEST_ID = '4f9c1c1e-8f0e-4c43-9d5b-0c8a1f6b2e7d';

/** A problem as it is answered, for the examples. */
export function exampleProblem(code: ProblemCode): Problem {
  const fault = {
    pointer: '/phone',
    code: 'format',
    detail: 'is neither a mainland mobile number nor one with + and the code of its country',
  };
  return {
    type: `urn:health-code:problem:${code}`,
    title: PROBLEMS[code][1],
    status: problemStatus(code),
    code,
    ...(code === 'REQUEST.TOO_LARGE' ? { detail: 'at most 16384 bytes' } : {}),
    requestId: REQUEST_ID,
    errors: code === 'REQUEST.INVALID' ? [fault] : [],
  };
}

/** One example for each of the problems that some route can answer. */
export function problemExamples(codes: ReadonlySet<ProblemCode>): Json {
  const used = PROBLEM_CODES.filter((code) => codes.has(code));
  return Object.fromEntries(used.map((code) => [code, { summary: PROBLEMS[code][1], value: exampleProblem(code) }]));
}

/** The answers of a route that are problems, by their status. Routes that can have the same ones refer to one description. */
export function problemResponses(entry: Route): Json {
  const rows = byStatus(entry).map(([status, codes]) => [status, { $ref: `#/components/responses/${nameOf(codes)}` }]);
  return Object.fromEntries(rows);
}

/** What {@link problemResponses} of some routes refer to. */
export function problemComponents(entries: readonly Route[]): Json {
  const rows = entries.flatMap(byStatus).map(([status, codes]) => [nameOf(codes), problemResponse(status, codes)]);
  return Object.fromEntries(rows.sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)));
}

const nameOf = (codes: readonly ProblemCode[]): string => codes.join('_');

function byStatus(entry: Route): [status: number, codes: ProblemCode[]][] {
  const found = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(entry)) {
    found.set(problemStatus(code), [...(found.get(problemStatus(code)) ?? []), code]);
  }
  return [...found];
}

function problemResponse(status: number, codes: readonly ProblemCode[]): Json {
  const examples = codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]);
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join('; '),
    headers: headersOf(status, codes),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(examples),
      },
    },
  };
}

function headersOf(status: number, codes: readonly ProblemCode[]): Json {
  const names = [
    'X-Request-Id',
    'Cache-Control',
    ...(status === 401 ? ['WWW-Authenticate'] : []),
    ...(codes.includes('SOURCE.UNSIGNED') ? ['Accept-Signature', 'Want-Content-Digest'] : []),
    ...(status === 429 || status === 503 ? ['Retry-After'] : []),
  ];
  return headerReferences(names);
}

export function headerReferences(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
