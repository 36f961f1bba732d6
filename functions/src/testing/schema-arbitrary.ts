import fc from 'fast-check';
import { fits, resolved, type Schema } from './api-document.ts';

/** Values that exist in some world, by the component or the field that they are of: a random id is nobody's. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

const MORE_ITEMS = 3;
const LONGEST_TEXT = 300;

/** Any value that fits a schema of the document, drawn by what the schema says. What it cannot draw by construction is drawn and sifted. */
export function fitting(schema: Schema, known: KnownValues = {}): fc.Arbitrary<unknown> {
  return draw(schema, known).filter((value) => fits(schema, value));
}

function draw(schema: Schema, known: KnownValues): fc.Arbitrary<unknown> {
  const here = knownOf(schema, known);
  if (here.length > 0) return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...here) }, drawAny(schema, known));
  return drawAny(schema, known);
}

/** The known values of a component that fit what is said beside its name, too. */
function knownOf(schema: Schema, known: KnownValues): readonly unknown[] {
  const name = String(schema['$ref'] ?? '')
    .split('/')
    .at(-1) as string;
  return (known[name] ?? []).filter((value) => fits(schema, value));
}

function drawAny(schema: Schema, known: KnownValues): fc.Arbitrary<unknown> {
  const { $ref, ...beside } = schema;
  if ($ref !== undefined) return drawAny({ ...resolved(schema), ...beside }, known);
  const { oneOf, anyOf, ...rest } = schema;
  const options = (oneOf ?? anyOf) as readonly Schema[] | undefined;
  if (options !== undefined) return fc.oneof(...options.map((option) => draw(together(rest, option), known)));
  if ('const' in schema) return fc.constant(schema['const']);
  if ('enum' in schema) return fc.constantFrom(...(schema['enum'] as unknown[]));
  return drawType(schema, known);
}

/** An option with what holds for all of them. */
function together(common: Schema, option: Schema): Schema {
  if (common['properties'] === undefined) return option;
  const listed = option['properties'] as Record<string, Schema>;
  const rows = Object.entries(common['properties'] as Record<string, Schema>);
  const properties = rows.map(([name, field]) => [name, listed[name] ?? field]);
  return { ...common, properties: Object.fromEntries(properties) };
}

function drawType(schema: Schema, known: KnownValues): fc.Arbitrary<unknown> {
  switch (schema['type']) {
    case 'object':
      return drawObject(schema, known);
    case 'array':
      return drawList(schema, known);
    case 'string':
      return drawText(schema);
    case 'integer':
      return fc.integer({ min: bound(schema, 'minimum', -1_000_000), max: bound(schema, 'maximum', 1_000_000) });
    case 'number':
      return fc.double({ min: bound(schema, 'minimum', -1e6), max: bound(schema, 'maximum', 1e6), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`no value can be drawn for ${JSON.stringify(schema)}`);
  }
}

const bound = (schema: Schema, key: string, otherwise: number): number =>
  (schema[key] as number | undefined) ?? otherwise;

function drawObject(schema: Schema, known: KnownValues): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema['properties'] as Record<string, Schema>);
  const model = Object.fromEntries(fields.map(([name, field]) => [name, drawField(name, field, known)]));
  return fc.record(model, { requiredKeys: (schema['required'] ?? []) as string[], noNullPrototype: true });
}

function drawField(name: string, field: Schema, known: KnownValues): fc.Arbitrary<unknown> {
  const any = draw(field, known);
  const here = (known[name] ?? []).filter((value) => fits(field, value));
  return here.length === 0 ? any : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...here) }, any);
}

function drawList(schema: Schema, known: KnownValues): fc.Arbitrary<unknown> {
  const minLength = bound(schema, 'minItems', 0);
  const maxLength = Math.min(bound(schema, 'maxItems', minLength + MORE_ITEMS), minLength + MORE_ITEMS);
  const item = draw(schema['items'] as Schema, known);
  if (schema['uniqueItems'] !== true) return fc.array(item, { minLength, maxLength });
  return fc.uniqueArray(item, { minLength, maxLength, selector: (value) => JSON.stringify(value) });
}

/** Most instants are of the last day, because most of what happens is told soon. */
function drawText(schema: Schema): fc.Arbitrary<string> {
  const pattern = schema['pattern'] as string | undefined;
  const maxLength = Math.min(bound(schema, 'maxLength', LONGEST_TEXT), LONGEST_TEXT);
  const lengths = { minLength: bound(schema, 'minLength', 0), maxLength };
  if (pattern === undefined) return plainText(lengths);
  const matching = pattern.includes('\\p{')
    ? plainText(lengths).filter((text) => new RegExp(pattern, 'u').test(text))
    : fc.stringMatching(new RegExp(sparing(pattern), 'u'), { maxLength: 1_000 });
  return matching.filter((text) => lengthOf(text) <= maxLength && lengthOf(text) >= lengths.minLength);
}

/** In characters of the clean text, as the document counts them: some letters are several once they are composed. */
const lengthOf = (text: string) => Math.max([...text].length, [...text.normalize('NFC')].length);

function plainText({ minLength, maxLength }: { minLength: number; maxLength: number }): fc.Arbitrary<string> {
  const characters = { unit: 'grapheme', minLength, maxLength, size: 'max' } as const;
  return fc.string(characters).filter((text) => lengthOf(text) <= maxLength);
}

/** The same with one space at most where there may be any number: else a number is drowned in them. */
function sparing(pattern: string): string {
  return pattern.replaceAll('[\\s-]*', '[ -]?').replaceAll('\\s*', '[ \\t]?');
}
