import * as z from 'zod';

/** A sentence in the two languages of the product. Rule sets carry their own words, so that adding a region is adding a file. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;
