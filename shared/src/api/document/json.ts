/** A part of the document, or of a schema in it. */
export type Json = { [key: string]: unknown };

const PREFIX = '#/components/schemas/';

export const referenceTo = (component: string): string => PREFIX + component;

/** The components that a part refers to directly. */
export function referencesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(referencesIn);
  if (!isJson(part)) return [];
  const own = typeof part['$ref'] === 'string' && part['$ref'].startsWith(PREFIX) ? [nameIn(part['$ref'])] : [];
  return [...own, ...Object.values(part).flatMap(referencesIn)];
}

/** The same part with components under other names. */
export function renamed<T>(part: T, names: ReadonlyMap<string, string>): T {
  if (Array.isArray(part)) return part.map((each) => renamed(each, names)) as T;
  if (typeof part === 'string' && part.startsWith(PREFIX)) {
    return referenceTo(names.get(nameIn(part)) ?? nameIn(part)) as T;
  }
  if (!isJson(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, renamed(value, names)])) as T;
}

/** Every component that the parts need, directly or through others. */
export function reachable(parts: unknown, schemas: Readonly<Record<string, Json>>): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const next of referencesIn(schemas[name])) visit(next);
  };
  for (const name of referencesIn(parts)) visit(name);
  return found;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameIn(reference: string): string {
  return reference.slice(PREFIX.length);
}
