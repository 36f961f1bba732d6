import * as z from 'zod';

const CURSOR_MAX_LENGTH = 400;

/** The query of a list that comes in pages. */
export const pageQuerySchema = z.strictObject({
  /** `next` of the page before; without it the list begins. */
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, 'has characters that no cursor has')
    .max(CURSOR_MAX_LENGTH)
    .optional(),
});

/** How the answer of such a list ends. */
export const pageEnd = {
  /** Where the next page begins; null after the last. Opaque, and good for this list alone. */
  next: z.string().nullable(),
};

/** The most rows that a page has: what a person scrolls through. */
export const PAGE_ROWS = 100;
/** Of a register, which is exported as well. */
export const REGISTER_PAGE_ROWS = 1_000;
