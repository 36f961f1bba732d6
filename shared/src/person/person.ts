import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { DOCUMENT_TYPES } from '../identity/document.ts';
import { documentSchema } from '../identity/document-schema.ts';
import { personNameSchema } from '../identity/person-name-schema.ts';
import { phoneSchema } from '../identity/phone-schema.ts';
import { lineSchema } from '../text/line.ts';
import { personIdSchema } from './person-id.ts';

/** The basic-person group of GB/T 38962. */
export const newPersonSchema = z.strictObject({
  name: personNameSchema,
  document: documentSchema,
  phone: phoneSchema,
  residence: z.strictObject({
    /** Street level, 9 digits; the directory must list it. */
    division: divisionCodeSchema.length(9, 'give the street'),
    address: lineSchema(120),
  }),
});
export type NewPerson = z.infer<typeof newPersonSchema>;

/** A person as the account that holds them sees them: masked, because a phone lies open on tables, but for the name in a list to choose from. */
export const personSchema = z.strictObject({
  personId: personIdSchema,
  name: z.string(),
  /** As the account gave it: relatives of one surname are told apart by nothing less. */
  fullName: z.string(),
  document: z.strictObject({ type: z.enum(DOCUMENT_TYPES), number: z.string() }),
  phone: z.string(),
  residence: z.strictObject({ division: divisionCodeSchema, divisionName: z.string() }),
  createdAt: z.iso.datetime(),
});
export type Person = z.infer<typeof personSchema>;
