import * as z from 'zod';
import { divisionCodeSchema, NATIONWIDE } from '../division/division.ts';
import { crockfordPattern } from '../text/id-schema.ts';
import { lineSchema } from '../text/line.ts';

const SUFFIX_LENGTH = 4;
const SUFFIX = crockfordPattern(SUFFIX_LENGTH).source.slice(1, -1);

/** The division of the office and a suffix of its own: `410105-7K3F`. The division of an office never changes. */
export const officeIdSchema = z
  .string()
  .regex(new RegExp(`^(?:\\d\\d|\\d{4}|\\d{6}|\\d{9})-${SUFFIX}$`), 'is not the id of an office')
  .brand<'OfficeId'>();
export type OfficeId = z.infer<typeof officeIdSchema>;

export const officeId = (division: string, suffix: string) => `${division}-${suffix}` as OfficeId;

/** The division that an office is of. */
export const divisionOfOffice = (id: OfficeId): string => id.slice(0, id.indexOf('-'));

/** A province in the place of the code of an office, or `00` for the whole country: where an office is listed. */
export const listOfOffice = (division: string): string => division.slice(0, NATIONWIDE.length);

/** An authority of one division. */
export const officeSchema = z.strictObject({
  officeId: officeIdSchema,
  division: divisionCodeSchema,
  name: lineSchema(60),
  /** Where citizens reach it. */
  phone: lineSchema(30),
  /** The office above; null for the first one. */
  parentId: officeIdSchema.nullable(),
  createdAt: z.iso.datetime(),
});
export type Office = z.infer<typeof officeSchema>;

export const newOfficeSchema = officeSchema.pick({ name: true, phone: true }).extend({
  /** A street at the lowest: villages have no office. */
  division: divisionCodeSchema.max(9, 'is below a street'),
});
export type NewOffice = z.infer<typeof newOfficeSchema>;
