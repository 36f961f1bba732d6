import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { rowIdSchema } from '../facts/row-id.ts';
import { documentSchema } from '../identity/document-schema.ts';
import { personNameSchema } from '../identity/person-name-schema.ts';
import { phoneSchema } from '../identity/phone-schema.ts';
import { lineSchema } from '../text/line.ts';
import { instantSchema } from '../time/instant-schema.ts';
import { RELATIONS_TO_ACCOUNT } from './person.ts';

const row = {
  id: rowIdSchema,
  /** Of the office. */
  division: divisionCodeSchema,
  office: lineSchema(60),
  /** Who saw the person, as the office calls them. */
  operator: lineSchema(40),
  person: documentSchema,
  at: instantSchema,
};

/**
 * What an office saw: document and face of a person, and by which phone their account is signed in to; or that the person
 * withdrew the consent by which somebody else holds them.
 */
export const inPersonProofRowSchema = z.discriminatedUnion('state', [
  z.strictObject({
    ...row,
    state: z.literal('seen'),
    name: personNameSchema,
    phone: phoneSchema,
    /** Whose phone it is: the person's own, or that of a relative who acts for them. */
    relation: z.enum(RELATIONS_TO_ACCOUNT).default('self'),
  }),
  z.strictObject({ ...row, state: z.literal('withdrawn') }),
]);
export type InPersonProofRow = z.infer<typeof inPersonProofRowSchema>;
