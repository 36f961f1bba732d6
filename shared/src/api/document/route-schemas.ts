import type * as z from 'zod';
import { contract, ROUTE_NAMES, type RouteName } from '../contract.ts';
import { isSchema, type Route } from '../route.ts';
import { capitalised, type NamedSchemas } from './components.ts';
import type { Json } from './json.ts';
import { WORDED } from './words/words-of.ts';

/** The names of what a route takes and answers, as `convert` knows them. */
export interface RouteSchemas {
  readonly body: string | undefined;
  readonly answer: string | undefined;
  readonly params: string | undefined;
  readonly query: string | undefined;
}

export interface NamedContract {
  readonly schemas: NamedSchemas;
  readonly routes: Readonly<Record<RouteName, RouteSchemas>>;
}

/** Every schema of the contract under a name: its own where it has words, else one made of the route's. */
export function nameContract(): NamedContract {
  const schemas = new Map(Object.entries(WORDED).map(([name, { schema }]) => [name, schema]));
  const names = new Map([...schemas].map(([name, schema]) => [schema, name]));
  const nameOf = (schema: z.ZodType | undefined, fallback: string): string | undefined => {
    if (schema === undefined) return undefined;
    const name = names.get(schema) ?? fallback;
    schemas.set(name, schema);
    // Two routes that take or answer the same have one component.
    names.set(schema, name);
    return name;
  };
  const routes = ROUTE_NAMES.map((name): [RouteName, RouteSchemas] => {
    const entry: Route = contract[name];
    const own = capitalised(name);
    return [
      name,
      {
        body: nameOf(bodyOf(entry), `${own}Body`),
        answer: nameOf(isSchema(entry.response) ? entry.response : undefined, `${own}Answer`),
        params: nameOf(entry.params, `${own}Params`),
        query: nameOf(entry.query, `${own}Query`),
      },
    ];
  });
  return { schemas, routes: Object.fromEntries(routes) as NamedContract['routes'] };
}

/** Rows that are judged one by one are described all the same. */
function bodyOf(entry: Route): z.ZodType | undefined {
  if (entry.rowSchema === undefined) return entry.body;
  const body = entry.body as z.ZodObject<{ rows: z.ZodArray }>;
  const { rows } = body.shape;
  return body.extend({ rows: rows.clone({ ...rows._zod.def, element: entry.rowSchema }) });
}

/** The fields of an object of parameters. */
export function fieldsOf(schema: Json): [name: string, field: Json, required: boolean][] {
  const required = (schema['required'] ?? []) as string[];
  return Object.entries(schema['properties'] as Record<string, Json>).map(([name, field]) => [
    name,
    field,
    required.includes(name),
  ]);
}
