import type * as z from 'zod';
import type { CallerKind } from '../rights/caller.ts';
import type { Action } from '../rights/rights.ts';
import type { ProblemCode } from './problem.ts';

/** Who routes are for. Each audience is one Lambda function with rights of its own; a route moves by changing this word. */
export const AUDIENCES = ['public', 'citizen', 'privacy', 'owner', 'gate', 'authority', 'office'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** Answers what is no route at all: a path that is none, a method that a path does not take. It holds no key and no person. */
export const FALLBACK_AUDIENCE: Audience = 'public';

export const METHODS = ['GET', 'POST', 'PUT'] as const;
export type Method = (typeof METHODS)[number];

type ObjectSchema = z.ZodObject;

/** A success that is not JSON. */
export interface MediaAnswer {
  readonly mediaTypes: readonly string[];
}

/** One route: everything that the server, the infrastructure, the client and the OpenAPI document need to know of it. */
export interface Route {
  readonly method: Method;
  /** With `{name}` for each path parameter. */
  readonly path: string;
  readonly audience: Audience;
  /** Who may call it at all; what they may do there is in `rights/`. */
  readonly caller: CallerKind;
  /** What it does, by the table of rights; at least one of them is asked for before it answers. */
  readonly rights: readonly Action[];
  readonly summary: string;
  /** The operation of GB/T 38963 that this route answers, where it is one. */
  readonly standardOperation?: string;
  readonly params?: ObjectSchema;
  readonly query?: ObjectSchema;
  readonly body?: z.ZodType;
  /** Where the body has `rows` that are judged one by one: what each of them should be. */
  readonly rowSchema?: z.ZodType;
  /** The largest body in bytes; 16 KiB unless told. */
  readonly maxBodyBytes?: number;
  /** Takes an `Idempotency-Key`: a retry with the same key gets the same answer and writes nothing twice. */
  readonly idempotent?: boolean;
  readonly success: readonly number[];
  readonly response: z.ZodType | MediaAnswer;
  /** The problems of its own; those that any route can have are added by `openapi.ts`. */
  readonly problems: readonly ProblemCode[];
}

export const DEFAULT_MAX_BODY_BYTES = 16 * 1024;

/** Keeps the literal types of an entry while it is checked against {@link Route}. */
export const route = <const R extends Route>(entry: R): R => entry;

/** Whether a route answers JSON that the schema describes. */
export function isSchema(response: z.ZodType | MediaAnswer): response is z.ZodType {
  return !('mediaTypes' in response);
}
