import type * as z from 'zod';
import { ToolError } from './tool-error.ts';

/** Parses JSON text by a schema. Throws a ToolError that names every wrong place. */
export function readInput<S extends z.ZodType>(schema: S, text: string, what: string): z.output<S> {
  const result = schema.safeParse(parseJson(text, what));
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.') || '(the whole)'}: ${issue.message}`);
  throw new ToolError([`${what} is not valid:`, ...lines].join('\n'));
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ToolError(`${what} is not JSON: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
}
