import { resolved, type Schema } from './api-document.ts';

/** What the document says about a spot of a value, from the whole down to the spot, in whichever option of a union it lies. */
export function descriptionsAt(schema: Schema, pointer: string): string[] {
  const keys = pointer.split('/').slice(1);
  let here = options(schema);
  const words = textsOf(here);
  for (const key of keys) {
    here = here.flatMap((option) => below(option, key)).flatMap(options);
    words.push(...textsOf(here));
  }
  return words;
}

/** A schema with what it refers to and the options that it leaves. */
function options(schema: Schema): Schema[] {
  const { $ref, oneOf, anyOf } = schema;
  const more = [...((oneOf ?? []) as Schema[]), ...((anyOf ?? []) as Schema[])];
  return [schema, ...($ref === undefined ? [] : options(resolved(schema))), ...more.flatMap(options)];
}

function below(schema: Schema, key: string): Schema[] {
  const field = (schema['properties'] as Record<string, Schema> | undefined)?.[key];
  const item = /^\d+$/.test(key) ? (schema['items'] as Schema | undefined) : undefined;
  return [field, item].filter((each) => each !== undefined);
}

function textsOf(schemas: readonly Schema[]): string[] {
  return schemas.flatMap(({ description }) => (typeof description === 'string' ? [description] : []));
}
