import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fits, operationOf, type Parameter } from '../testing/api-document.ts';
import { paramsFor, tokenFor } from '../testing/example-callers.ts';
import { type AfterStory, tellExampleStory } from '../testing/example-story.ts';
import { DRAWING } from '../testing/random-requests.ts';
import { fitting } from '../testing/schema-arbitrary.ts';
import type { TestAnswer } from '../testing/test-api.ts';

const RUNS = 25;
/** What draws files draws nothing new for another value of its parameters. */
const ASKED = ROUTE_NAMES.filter((name) => !DRAWING.includes(name));
const withParameters = (place: Parameter['in']) =>
  ASKED.filter((name) => parametersOf(name, place).length > 0 && contract[name].method === 'GET');

let world: AfterStory;
beforeAll(async () => {
  world = await tellExampleStory({ withFiles: false });
});

function parametersOf(name: RouteName, place: Parameter['in']): Parameter[] {
  return operationOf(name).parameters.filter((parameter) => parameter.in === place);
}

/** Free text in a path is what somebody was told; anything else is another path. */
const isFree = ({ schema }: Parameter) => schema['pattern'] === undefined && schema['$ref'] === undefined;

function drawn(name: RouteName, parameter: Parameter): fc.Arbitrary<string> {
  const right = paramsFor(name, world)[parameter.name];
  if (parameter.in === 'path' && isFree(parameter)) return fc.constant(right as string);
  return fitting(parameter.schema) as fc.Arbitrary<string>;
}

/** A cursor is sealed: of those that fit, none but one that was given is any. */
const isDrawn = ({ name }: Parameter) => name !== 'cursor';

const drawnAll = (name: RouteName, place: Parameter['in']) => {
  const drawnOnes = parametersOf(name, place).filter(isDrawn);
  const rows = drawnOnes.map((parameter) => [parameter.name, drawn(name, parameter)] as const);
  const required = parametersOf(name, place).flatMap((parameter) => (parameter.required ? [parameter.name] : []));
  return fc.record(Object.fromEntries(rows), { requiredKeys: required, noNullPrototype: true });
};

function ask(name: RouteName, params: object, query: object): Promise<TestAnswer> {
  const all = { ...paramsFor(name, world), ...params };
  return world.story.send(name, { params: all, query: query as Record<string, string>, token: tokenFor(name, world) });
}

describe('parameters that fit the document', () => {
  it.each([...new Set([...withParameters('path'), ...withParameters('query')])])(
    'are never refused by %s for their shape',
    async (name) => {
      const all = fc.tuple(drawnAll(name, 'path'), drawnAll(name, 'query'));
      await fc.assert(
        fc.asyncProperty(all, async ([params, query]) => {
          expect((await ask(name, params, query)).body.code).not.toBe('REQUEST.INVALID');
        }),
        { numRuns: RUNS },
      );
    },
  );
});

const ODD = ['', ' ', 'x', '-1', '4', '24', '2026-02-30', 'GREEN', 'x'.repeat(300), '0'.repeat(27), 'U'.repeat(26)];

describe('parameters that do not fit', () => {
  it.each(withParameters('query'))('are refused by %s, each by its name', async (name) => {
    const right = Object.fromEntries(parametersOf(name, 'query').map((each) => [each.name, String(each.example)]));
    for (const parameter of parametersOf(name, 'query')) {
      for (const odd of ODD.filter((value) => !fits(parameter.schema, value))) {
        const { body } = await ask(name, {}, { ...right, [parameter.name]: odd });
        expect([odd, body.code, body.errors?.[0]?.pointer]).toEqual([
          odd,
          'REQUEST.INVALID',
          `query/${parameter.name}`,
        ]);
      }
    }
  });

  it.each(withParameters('path'))('in the path are refused by %s', async (name) => {
    for (const parameter of parametersOf(name, 'path')) {
      for (const odd of ODD.filter((value) => value.trim() !== '' && !fits(parameter.schema, value))) {
        const { body } = await ask(name, { [parameter.name]: odd }, world.params);
        expect([odd, body.code]).toEqual([odd, 'REQUEST.INVALID']);
      }
    }
  });

  it.each(['1234567', 'x'.repeat(65), 'with space', 'ß'.repeat(8)])('as a key for retries: %s', async (key) => {
    const { story, owner } = world;
    const [parameter] = parametersOf('registerPlace', 'header');
    expect(fits(parameter?.schema ?? {}, key)).toBe(false);
    const { body } = await story.send('registerPlace', { token: owner, key, body: {} });
    expect(body.code).toBe('REQUEST.INVALID');
  });
});
