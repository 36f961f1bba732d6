import type * as z from 'zod';

/** A schema that has a name in the document, with what it is and what its fields mean. */
export interface Worded {
  readonly schema: z.ZodType;
  /** A sentence on the whole. */
  readonly is: string;
  /** By the name of the field, or by its path (`residence.division`) where the name alone would say too little. */
  readonly fields?: Readonly<Record<string, string>>;
}
export type WordedSchemas = Readonly<Record<string, Worded>>;
