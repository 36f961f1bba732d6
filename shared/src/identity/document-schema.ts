import * as z from 'zod';
import { cleanCode } from '../text/clean.ts';
import {
  DOCUMENT_TYPES,
  documentFault,
  documentFaultDetail,
  type NationalityFault,
  nationalityFault,
  withoutBatch,
} from './document.ts';
import { readNationality } from './nationality.ts';

const NATIONALITY_DETAILS: Readonly<Record<NationalityFault, string>> = {
  nationality: 'is required with a passport, and with no other document',
  'nationality-unknown': 'is not a nationality code that passports use (ICAO Doc 9303-3), such as FRA',
};

/**
 * A document as an applicant gives it. A passport needs its nationality: ISO 3166-1 alpha-3, or what passports write in its
 * place; nothing else takes one.
 */
export const documentSchema = z
  .strictObject({
    type: z.enum(DOCUMENT_TYPES),
    number: z.string().overwrite(cleanCode).min(1).max(40),
    nationality: z.string().max(20).optional(),
  })
  .superRefine(({ type, number, nationality }, context) => {
    const fault = documentFault(type, number);
    if (fault !== undefined) {
      context.addIssue({ code: 'custom', path: ['number'], message: documentFaultDetail(fault), params: { fault } });
    }
    const unfit = nationalityFault(type, nationality);
    if (unfit !== undefined) {
      const message = NATIONALITY_DETAILS[unfit];
      context.addIssue({ code: 'custom', path: ['nationality'], message, params: { fault: unfit } });
    }
  })
  .transform(({ type, number, nationality }) => ({
    type,
    number: withoutBatch(type, number),
    ...(nationality && { nationality: readNationality(nationality) }),
  }));
export type IdentityDocument = z.infer<typeof documentSchema>;
