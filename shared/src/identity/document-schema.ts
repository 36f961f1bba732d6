import * as z from 'zod';
import { DOCUMENT_TYPES, documentFault, documentFaultDetail, normaliseDocumentNumber } from './document.ts';

/** A document as an applicant gives it. A passport needs its nationality (ISO 3166-1 alpha-3); nothing else takes one. */
export const documentSchema = z
  .strictObject({
    type: z.enum(DOCUMENT_TYPES),
    number: z.string().min(1).max(40).transform(normaliseDocumentNumber),
    nationality: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
  })
  .superRefine((document, context) => {
    const fault = documentFault(document.type, document.number);
    if (fault !== undefined) {
      context.addIssue({ code: 'custom', path: ['number'], message: documentFaultDetail(fault), params: { fault } });
    }
    if ((document.type === 'passport') !== (document.nationality !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['nationality'],
        message:
          document.type === 'passport' ? 'a passport requires a nationality' : 'only a passport takes a nationality',
        params: { fault: 'nationality' },
      });
    }
  });
export type IdentityDocument = z.infer<typeof documentSchema>;
