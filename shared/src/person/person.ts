import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { DOCUMENT_TYPES } from '../identity/document.ts';
import { documentSchema } from '../identity/document-schema.ts';
import { personNameSchema } from '../identity/person-name-schema.ts';
import { phoneSchema } from '../identity/phone-schema.ts';
import { PROOF_LEVELS } from '../identity/proof-level.ts';
import { lineSchema } from '../text/line.ts';
import { CONSENT_VERSION } from './consent.ts';
import { handoverCodeSchema } from './handover-schema.ts';
import { personIdSchema } from './person-id.ts';

/** Who the person is to the account: whoever signs in to it, or somebody for whom they act. */
export const RELATIONS_TO_ACCOUNT = ['self', 'relative'] as const;
export type RelationToAccount = (typeof RELATIONS_TO_ACCOUNT)[number];

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
  relation: z.enum(RELATIONS_TO_ACCOUNT).default('self'),
  /** The applicant says that the relative consents; asked of those who consent for themselves. */
  consent: z.literal(CONSENT_VERSION).optional(),
  /** The code by which another account hands the person over. */
  handover: handoverCodeSchema.optional(),
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
  relation: z.enum(RELATIONS_TO_ACCOUNT),
  proof: z.strictObject({ level: z.enum(PROOF_LEVELS), at: z.iso.datetime() }),
});
export type Person = z.infer<typeof personSchema>;
