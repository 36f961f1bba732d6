import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { CATEGORIES, type Category, IMPERSONAL_SCHEMAS, MAY_SEE, PERSONAL_SCHEMAS, PURPOSES } from './purposes.ts';
import { AUDIENCES, type Audience } from './route.ts';

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | false;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly prefixItems?: readonly Schema[];
}
interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly tags: readonly Audience[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}

const DOCUMENT = openApiDocument('1') as unknown as Document;

/** A field of an answer that says something by itself, and who is told. */
interface Told {
  readonly schema: string;
  readonly field: string;
  readonly audience: Audience;
}

const partsOf = (schema: Schema): readonly Schema[] => [
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? []), ...(schema.prefixItems ?? [])],
  ...(schema.items ? [schema.items] : []),
];

/** Walks an answer through all that it refers to; each schema once for an audience. */
function walk(schema: Schema, at: Told, seen: Set<string>, told: Told[]): void {
  if (schema.$ref !== undefined) {
    walkNamed(schema.$ref.split('/').at(-1) as string, at, seen, told);
    return;
  }
  const properties = Object.entries(schema.properties ?? {});
  for (const part of partsOf(schema)) walk(part, at, seen, told);
  for (const [name, part] of properties) {
    walk(part, { ...at, field: at.field === '' ? name : `${at.field}.${name}` }, seen, told);
  }
  if (isValue(schema) && at.field !== '' && schema.type !== 'null') told.push(at);
}

/** A name may stand for an object, or for a kind of value such as an instant. */
function walkNamed(name: string, at: Told, seen: Set<string>, told: Told[]): void {
  const schema = DOCUMENT.components.schemas[name] as Schema;
  if (isValue(schema)) told.push(at);
  else if (!seen.has(name)) walk(schema, { ...at, schema: name, field: '' }, seen.add(name), told);
}

/** Whether it holds no field of a name anywhere. */
function isValue(schema: Schema): boolean {
  return schema.properties === undefined && partsOf(schema).every((part) => part.$ref === undefined && isValue(part));
}

const TOLD: readonly Told[] = Object.values(DOCUMENT.paths).flatMap((path) =>
  Object.values(path).flatMap(({ tags, responses }) => {
    const told: Told[] = [];
    const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
    for (const { schema } of successes.flatMap(([, { content = {} }]) => Object.values(content))) {
      if (schema) walk(schema, { schema: '', field: '', audience: tags[0] as Audience }, new Set(), told);
    }
    return told;
  }),
);

const maySee = (audience: Audience, category: Category): boolean => (MAY_SEE[audience][category] ?? []).length > 0;

describe('the purpose lock', () => {
  it('knows every answer of the contract: that it says nothing of anybody, or what each field says', () => {
    const known = new Set([...Object.keys(PERSONAL_SCHEMAS), ...IMPERSONAL_SCHEMAS]);
    expect([...new Set(TOLD.map(({ schema }) => schema))].filter((schema) => !known.has(schema)).toSorted()).toEqual(
      [],
    );
    const unknown = TOLD.filter(({ schema, field }) => PERSONAL_SCHEMAS[schema]?.[field] === undefined);
    const personal = unknown.filter(({ schema }) => schema in PERSONAL_SCHEMAS);
    expect([...new Set(personal.map(({ schema, field }) => `${schema}.${field}`))].toSorted()).toEqual([]);
  });

  it('has no word of an answer that there is not', () => {
    const answers = new Set(TOLD.map(({ schema }) => schema));
    const fields = new Set(TOLD.map(({ schema, field }) => `${schema}.${field}`));
    expect([...Object.keys(PERSONAL_SCHEMAS), ...IMPERSONAL_SCHEMAS].filter((name) => !answers.has(name))).toEqual([]);
    const spelled = Object.entries(PERSONAL_SCHEMAS).flatMap(([schema, of]) =>
      Object.keys(of).map((field) => `${schema}.${field}`),
    );
    // What is read off a code has one table for all verdicts.
    expect(spelled.filter((field) => !fields.has(field) && !field.startsWith('Verdict'))).toEqual([]);
  });

  it.each(AUDIENCES)('tells the audience %s nothing of a person that it has no purpose for', (audience) => {
    const beyond = TOLD.filter(({ schema, field, audience: to }) => {
      const category = PERSONAL_SCHEMAS[schema]?.[field] ?? null;
      return to === audience && category !== null && !maySee(audience, category);
    });
    expect([...new Set(beyond.map(({ schema, field }) => `${schema}.${field}`))]).toEqual([]);
  });

  it.each(AUDIENCES)('allows the audience %s nothing that no answer tells', (audience) => {
    const told = new Set(
      TOLD.filter((each) => each.audience === audience).map(({ schema, field }) => PERSONAL_SCHEMAS[schema]?.[field]),
    );
    expect(CATEGORIES.filter((category) => maySee(audience, category) && !told.has(category))).toEqual([]);
  });

  it('would notice a field that an audience is not to see', () => {
    expect(maySee('gate', 'identity')).toBe(false);
    expect(maySee('public', 'status')).toBe(false);
    expect(maySee('authority', 'movement')).toBe(false);
    expect(Object.keys(PURPOSES)).toHaveLength(8);
  });
});
