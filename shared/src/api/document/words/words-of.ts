import { isJson, type Json } from '../json.ts';
import { commonWords, FIELDS } from './common-words.ts';
import { factorWords } from './factor-words.ts';
import { factsWords } from './facts-words.ts';
import { gateWords } from './gate-words.ts';
import { officeWords } from './office-words.ts';
import { personWords } from './person-words.ts';
import { placeWords } from './place-words.ts';
import { ROUTE_FIELDS } from './route-words.ts';
import type { WordedSchemas } from './words.ts';

export const WORDED: WordedSchemas = {
  ...{ ...commonWords, ...personWords, ...placeWords, ...gateWords, ...factsWords },
  ...{ ...officeWords, ...factorWords },
};

/** What is said of a component and of the fields in it. */
export interface ComponentWords {
  readonly is: string | undefined;
  fieldAt(path: readonly string[]): string | undefined;
}

/** The words for a component. An option of a union (`FactRowTest`) has those of its union, and a body or an answer of a route those of its route. */
export function wordsOf(component: string): ComponentWords {
  const named = component.replace(/Input$/, '');
  const owner = WORDED[named] ?? WORDED[unionOf(named, Object.keys(WORDED))];
  const route = ROUTE_FIELDS[named] ?? ROUTE_FIELDS[unionOf(named, Object.keys(ROUTE_FIELDS))];
  const fields: Readonly<Record<string, string>> = { ...FIELDS, ...owner?.fields, ...route };
  return {
    is: owner?.is ?? ofRoute(named),
    fieldAt: (path) => fields[`${named}.${path.join('.')}`] ?? fields[path.join('.')] ?? fields[path.at(-1) as string],
  };
}

/** The longest name that an option's begins with; the empty one where there is none. */
function unionOf(option: string, names: readonly string[]): string {
  return names.filter((name) => option.startsWith(name)).sort((a, b) => b.length - a.length)[0] ?? '';
}

function ofRoute(component: string): string | undefined {
  const [, name, part] = /^(\w+)(Body|Answer)[A-Za-z]*$/.exec(component) ?? [];
  if (name === undefined) return undefined;
  const route = name.charAt(0).toLowerCase() + name.slice(1);
  return part === 'Body' ? `What \`${route}\` takes.` : `What \`${route}\` answers.`;
}

const NESTING = ['items', 'additionalProperties'] as const;
const CHOICES = ['anyOf', 'oneOf', 'allOf'] as const;

/** The schema with the words of its fields, wherever they are nested. Those of a reference stand beside it (OpenAPI 3.1). */
export function described(schema: Json, words: ComponentWords, path: readonly string[] = []): Json {
  const next = { ...schema };
  for (const key of NESTING) if (isJson(next[key])) next[key] = described(next[key], words, path);
  for (const key of CHOICES) {
    if (Array.isArray(next[key])) next[key] = next[key].map((option: Json) => described(option, words, path));
  }
  if (isJson(next['properties'])) {
    const rows = Object.entries(next['properties']).map(([name, field]) => [
      name,
      describedField(field as Json, words, [...path, name]),
    ]);
    next['properties'] = Object.fromEntries(rows);
  }
  return next;
}

function describedField(field: Json, words: ComponentWords, path: readonly string[]): Json {
  const description = words.fieldAt(path);
  const inner = described(field, words, path);
  const isRuleOnly = !('type' in field || '$ref' in field || 'anyOf' in field || 'oneOf' in field || 'allOf' in field);
  if (description === undefined || isRuleOnly) return inner;
  const rule = typeof inner['description'] === 'string' ? ` ${inner['description']}` : '';
  return { ...inner, description: description + rule };
}
