import { contract, type RouteName } from '@health-code/shared/api/contract';
import { openApiDocument } from '@health-code/shared/api/openapi';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { API_VERSION } from '../usecases/service/get-open-api.ts';

export type Schema = { readonly [key: string]: unknown };

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
  readonly example?: unknown;
}
interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref: string }>>;
}
export interface Answer {
  readonly description: string;
  readonly headers: Readonly<Record<string, Schema>>;
  readonly content: Readonly<Record<string, Media>>;
}
export interface Operation {
  readonly operationId: RouteName;
  readonly description: string;
  readonly security: readonly Schema[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Answer | { readonly $ref: string }>>;
}
export interface ApiDocument {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<
    Record<'schemas' | 'headers' | 'responses' | 'examples', Readonly<Record<string, Schema>>>
  >;
}

/** The document as everybody gets it. */
export const DOCUMENT = openApiDocument(API_VERSION) as unknown as ApiDocument;

export function operationOf(name: RouteName): Operation {
  const { path, method } = contract[name];
  return DOCUMENT.paths[path]?.[method.toLowerCase()] as Operation;
}

/** The schema of a route's body; undefined where it takes none. */
export function bodySchemaOf(name: RouteName): Schema | undefined {
  return operationOf(name).requestBody?.content['application/json']?.schema;
}

/** What a reference in the document leads to; anything else is what it is. */
export function resolved<T>(part: T): T {
  const reference = (part as Schema | undefined)?.['$ref'];
  if (typeof reference !== 'string') return part;
  const keys = reference.slice(2).split('/');
  return keys.reduce<unknown>((node, key) => (node as Schema)[key.replaceAll('~1', '/')], DOCUMENT) as T;
}

const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addFormat('base64url', /^[\w-]*$/);
ajv.addSchema(DOCUMENT, 'document');

const compiled = new WeakMap<Schema, (value: unknown) => boolean>();

/** Whether a value fits a schema of the document. */
export function fits(schema: Schema, value: unknown): boolean {
  const known = compiled.get(schema);
  if (known !== undefined) return known(value);
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components'));
  const check = ajv.compile(absolute) as (value: unknown) => boolean;
  compiled.set(schema, check);
  return check(value);
}
