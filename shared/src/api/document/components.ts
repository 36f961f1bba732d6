import * as z from 'zod';
import { instantSchema } from '../../time/instant-schema.ts';
import { EXACT } from './exact.ts';
import { type Json, reachable, referenceTo, renamed } from './json.ts';
import { writtenText } from './written-text.ts';

/** Every schema that has a name of its own in the document. */
export type NamedSchemas = ReadonlyMap<string, z.ZodType>;
/** What clients give, or what they get. The two differ where the server reads mildly or fills in. */
export type Direction = 'input' | 'output';

/** An instant reads the same wherever it stands. */
export const INSTANT = 'Instant';

/** The JSON schemas of all names, each referring to the others by name. */
export function convert(named: NamedSchemas, io: Direction): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  registry.add(instantSchema, { id: INSTANT });
  for (const [id, schema] of withOptions(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: referenceTo,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => refine(zodSchema, jsonSchema as Json, io),
  });
  const rows = Object.entries(schemas).map(([name, schema]) => [name, withoutDialect(schema as Json)] as const);
  return Object.fromEntries(rows);
}

/** The options of a union that is told apart by a word are components, too, because a discriminator can name nothing else. */
function withOptions(named: NamedSchemas): Map<string, z.ZodType> {
  const all = new Map(named);
  for (const [name, schema] of named) {
    for (const [option, words] of optionsOf(schema)) all.set(name + capitalised(words[0] as string), option);
  }
  return all;
}

/** The options of a union with the words that name each; none for what is no such union. */
function optionsOf(schema: z.core.$ZodType): [z.ZodType, string[]][] {
  const { def } = (schema as z.ZodDiscriminatedUnion)._zod;
  if (def.type !== 'union' || !('discriminator' in def)) return [];
  return (def.options as z.ZodObject[]).map((option) => [option, wordsOf(option.shape[def.discriminator])]);
}

function wordsOf(word: z.core.SomeType | undefined): string[] {
  return [...((word as z.core.$ZodType | undefined)?._zod.values ?? [])].map(String);
}

function refine(schema: z.core.$ZodType, json: Json, io: Direction): void {
  if ('text' in json) replace(json, writtenText(json));
  const exact = io === 'input' ? EXACT.get(schema) : undefined;
  if (exact !== undefined) replace(json, exact({ ...json }));
  if (schema !== instantSchema && json['format'] === 'date-time') replace(json, { $ref: referenceTo(INSTANT) });
  // The types of our code may forbid a change; whoever reads an answer may do with it what they like.
  delete json['readOnly'];
  if (schema._zod.def.type === 'record') replace(json, withListedKeys(schema as z.ZodRecord, json));
  const options = optionsOf(schema);
  const refs = (json['oneOf'] as Json[] | undefined)?.map((option) => option['$ref']);
  if (options.length === 0 || refs === undefined || refs.includes(undefined)) return;
  const mapping = options.flatMap(([, words], index) => words.map((word) => [word, refs[index]]));
  json['discriminator'] = {
    propertyName: (schema as z.ZodDiscriminatedUnion)._zod.def.discriminator,
    mapping: Object.fromEntries(mapping),
  };
}

/** An object whose keys are a closed list of words is described as any other; one with any keys only says what they hold. */
function withListedKeys(schema: z.ZodRecord, { propertyNames: _names, additionalProperties, ...rest }: Json): Json {
  const keys = wordsOf(schema._zod.def.keyType);
  if (keys.length === 0) return { ...rest, additionalProperties };
  const properties = Object.fromEntries(keys.map((key) => [key, additionalProperties]));
  return { ...rest, properties, additionalProperties: false };
}

function replace(json: Json, next: Json): void {
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, next);
}

function withoutDialect({ $schema: _dialect, $id: _id, ...rest }: Json): Json {
  return rest;
}

export function capitalised(word: string): string {
  return word.replace(/(?:^|-)(\w)/g, (_start, letter: string) => letter.toUpperCase());
}

/** What one direction came to, and the parts of the document that refer to it. */
export interface Side {
  readonly schemas: Readonly<Record<string, Json>>;
  readonly parts: unknown;
}

export interface Joined {
  readonly schemas: Record<string, Json>;
  /** The names under which the input's components are found. */
  readonly inputNames: ReadonlyMap<string, string>;
}

/** Both directions in one list: what reads the same in both is one component, and what does not is two, the input's with a name of its own. */
export function join(input: Side, output: Side): Joined {
  const given = reachable(input.parts, input.schemas);
  const answered = reachable(output.parts, output.schemas);
  const inputNames = new Map(
    [...apart(given, answered, input.schemas, output.schemas)].map((name) => [name, `${name}Input`]),
  );
  const rows = [
    ...[...answered].map((name) => [name, output.schemas[name]] as const),
    ...[...given].map((name) => [inputNames.get(name) ?? name, renamed(input.schemas[name], inputNames)] as const),
  ];
  const sorted = rows.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, schema]) => [name, schema as Json]);
  return { schemas: Object.fromEntries(sorted), inputNames };
}

/** The names that say one thing to who gives and another to who gets, directly or through what they refer to. */
function apart(
  given: Set<string>,
  answered: Set<string>,
  input: Side['schemas'],
  output: Side['schemas'],
): Set<string> {
  const shared = [...given].filter((name) => answered.has(name));
  const differs = shared.filter((name) => JSON.stringify(input[name]) !== JSON.stringify(output[name]));
  const leadsTo = (name: string) => differs.some((other) => other === name || reachable(input[name], input).has(other));
  return new Set(shared.filter(leadsTo));
}
