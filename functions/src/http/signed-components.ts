/** What a signature of a request can cover. */
export interface SignedRequest {
  readonly method: string;
  /** As it was sent, not decoded. */
  readonly path: string;
  /** Without its `?`; empty where there is none. */
  readonly query: string;
  /** Scheme and authority. */
  readonly origin: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

type Derived = (request: SignedRequest) => string;

const pathOf: Derived = ({ path }) => (path === '' ? '/' : path);
const targetOf: Derived = (request) => pathOf(request) + (request.query === '' ? '' : `?${request.query}`);

/** The components of RFC 9421, section 2.2, that requests have. */
const DERIVED: ReadonlyMap<string, Derived> = new Map<string, Derived>([
  ['@method', ({ method }) => method],
  ['@path', pathOf],
  ['@query', ({ query }) => `?${query}`],
  ['@request-target', targetOf],
  ['@scheme', ({ origin }) => new URL(origin).protocol.slice(0, -1)],
  ['@authority', ({ origin }) => new URL(origin).host],
  ['@target-uri', (request) => new URL(request.origin).origin + targetOf(request)],
]);

/** A component without parameters: those change what its value is, and none is needed for a request. */
const PLAIN = /^"(@?[a-z0-9!#$%&'*+.^_`|~-]{1,60})"$/;

/** The name of a component that has no parameters. */
export function plainName(component: string): string | undefined {
  return PLAIN.exec(component)?.[1];
}

/** The value of a component as it stands in the signature base; undefined when the request has none. */
export function componentValue(component: string, request: SignedRequest): string | undefined {
  const name = plainName(component);
  if (name === undefined) return undefined;
  const value = name.startsWith('@') ? DERIVED.get(name)?.(request) : fieldValue(name, request);
  // A line break in a value could pass for the next line of the base.
  return value === undefined || /[\r\n]/.test(value) ? undefined : value;
}

function fieldValue(name: string, { headers }: SignedRequest): string | undefined {
  return Object.hasOwn(headers, name) ? headers[name]?.trim() : undefined;
}
