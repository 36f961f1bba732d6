import fc from 'fast-check';
import { fits, type Schema } from './api-document.ts';

type Path = readonly (string | number)[];

const WRONG = [
  null,
  true,
  0,
  -1,
  1.5,
  1e9,
  '',
  ' ',
  '\n',
  '!',
  'x',
  '\u0000',
  '2026-02-30T00:00:00.000Z',
  '2026-11-21',
  'x'.repeat(3_000),
  [],
  {},
  ['x'],
] as const;

/** A value with one spot changed so that it no longer fits the schema. */
export function misfitOf(schema: Schema, value: unknown): fc.Arbitrary<unknown> {
  return fc
    .constantFrom(...pathsIn(value))
    .chain((path) => fc.constantFrom(...changesAt(value, path)))
    .filter((changed) => !fits(schema, changed));
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as never)[key], [...path, key]))];
}

function changesAt(value: unknown, path: Path): unknown[] {
  const here = path.reduce<unknown>((node, key) => (node as never)[key], value);
  const others: unknown[] = [...WRONG];
  if (Array.isArray(here)) others.push([...here, ...here, ...here], [...here, 'x'], Array(600).fill(here[0] ?? 'x'));
  if (typeof here === 'string') others.push(`${here}${'9'.repeat(200)}`);
  if (typeof here === 'object' && here !== null && !Array.isArray(here)) {
    others.push({ ...here, extra: 1 }, ...Object.keys(here).map((key) => without(here, key)));
  }
  return others.map((other) => replacedAt(value, path, other));
}

function without(object: object, key: string): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function replacedAt(value: unknown, [key, ...rest]: Path, next: unknown): unknown {
  if (key === undefined) return next;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string | number, unknown>)[key] = replacedAt((value as never)[key], rest, next);
  return copy;
}
