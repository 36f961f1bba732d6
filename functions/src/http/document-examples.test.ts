import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { EXAMPLES } from '@health-code/shared/api/document/examples';
import { isSchema } from '@health-code/shared/api/route';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  bodySchemaOf,
  DOCUMENT,
  fits,
  operationOf,
  resolved,
  type Schema,
} from '../testing/api-document.ts';
import type { Exchange } from '../testing/example-api.ts';
import { tellExampleStory } from '../testing/example-story.ts';
import { examplesFrom } from '../testing/record-examples.ts';

let exchanges: readonly Exchange[];
beforeAll(async () => {
  ({ exchanges } = (await tellExampleStory({ withFiles: true })).story);
});

const answersOf = (name: RouteName) =>
  Object.entries(operationOf(name).responses).map(
    ([status, answer]) => [Number(status), resolved(answer) as Answer] as const,
  );
const successesOf = (name: RouteName) => answersOf(name).filter(([status]) => status < 400);

/** What a value is made of, without what it says: keys and types. Of a list, the first entry. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
}

/** A code that is drawn on a screen is another one each time. */
function withoutCodes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (key, each) => (key === 'text' ? typeof each : each)));
}

describe('the examples of the document', () => {
  it.each(ROUTE_NAMES)('of %s are what is sent, and answered by a success; "npm run examples" records them', (name) => {
    const fresh = examplesFrom(exchanges)[name];
    const { answers, ...request } = EXAMPLES[name] ?? { answers: {} };
    const { answers: answered, ...sent } = fresh ?? { answers: {} };
    expect(withoutCodes(request)).toEqual(withoutCodes(sent));
    expect(shapeOf(answers)).toEqual(shapeOf(answered));
    const statuses = exchanges.filter(({ route }) => route === name).map(({ answer }) => answer.status);
    expect(Math.max(...statuses)).toBeLessThan(400);
  });

  it.each(ROUTE_NAMES)('of %s are complete: every parameter, body and success', (name) => {
    const { parameters, requestBody } = operationOf(name);
    for (const { name: parameter, example, schema } of parameters) {
      expect([parameter, example]).toEqual([parameter, expect.anything()]);
      expect([parameter, fits(schema, example)]).toEqual([parameter, true]);
    }
    const body = requestBody?.content['application/json'];
    if (body !== undefined) expect([name, fits(body.schema, body.example)]).toEqual([name, true]);
    for (const [status, { content }] of successesOf(name)) {
      const media = Object.values(content);
      expect(media.length).toBeGreaterThan(0);
      for (const { schema, example } of media) expect([status, fits(schema, example)]).toEqual([status, true]);
    }
  });

  it.each(ROUTE_NAMES)('of the problems of %s are problems with their codes', (name) => {
    const problems = answersOf(name).filter(([status]) => status >= 400);
    for (const [status, { content }] of problems) {
      const { schema, examples = {} } = content['application/problem+json'] ?? { schema: {} };
      expect(Object.keys(examples).length).toBeGreaterThan(0);
      for (const [code, reference] of Object.entries(examples)) {
        const { value } = resolved<Schema>(reference) as { value: object };
        expect(fits(schema, value)).toBe(true);
        expect(value).toMatchObject({ code, status });
      }
    }
  });
});

/** Of every answer, and of no interest to a client that is no browser. */
const GENERAL = [
  'content-type',
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

describe('what was answered in the story', () => {
  it.each(ROUTE_NAMES)('by %s has the headers and the body that the document tells of', (name) => {
    for (const { answer } of exchanges.filter(({ route }) => route === name)) {
      const told = successesOf(name).find(([status]) => status === answer.status)?.[1] as Answer;
      const headers = Object.keys(answer.headers).filter((header) => !GENERAL.includes(header));
      expect(
        Object.keys(told.headers)
          .map((header) => header.toLowerCase())
          .sort(),
      ).toEqual(headers.sort());
      const mediaType = answer.headers['content-type']?.split(';')[0] as string;
      expect(Object.keys(told.content)).toContain(mediaType);
      if (!isSchema(contract[name].response)) continue;
      expect([name, fits(told.content[mediaType]?.schema as Schema, answer.body)]).toEqual([name, true]);
    }
  });

  it('was sent with bodies that fit', () => {
    const sent = exchanges.filter(({ request }) => request.body !== undefined);
    const misfits = sent.filter(({ route, request }) => !fits(bodySchemaOf(route) as Schema, request.body));
    expect(misfits.map(({ route }) => route)).toEqual([]);
    expect(Object.keys(DOCUMENT.components.headers)).toEqual(
      expect.arrayContaining(['Retry-After', 'WWW-Authenticate', 'Location']),
    );
  });
});
