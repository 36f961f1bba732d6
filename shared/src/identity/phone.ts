import * as z from 'zod';

/** A mainland mobile number: 11 digits, the second from 3 to 9 (numbering plan of the Ministry of Industry and Information Technology). An optional +86 and spaces are removed. */
export const phoneSchema = z
  .string()
  .max(24)
  .transform((text) =>
    text
      .normalize('NFKC')
      .replace(/[\s-]/g, '')
      .replace(/^(\+|00)?86(?=1\d{10}$)/, ''),
  )
  .pipe(z.string().regex(/^1[3-9]\d{9}$/, 'not a mainland mobile number'));
