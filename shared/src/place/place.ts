import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { documentSchema } from '../identity/document-schema.ts';
import { personNameSchema } from '../identity/person-name-schema.ts';
import { phoneSchema } from '../identity/phone-schema.ts';
import { cleanCode } from '../text/clean.ts';
import { distinctList } from '../text/distinct-list.ts';
import { idSchema } from '../text/id-schema.ts';
import { lineSchema } from '../text/line.ts';
import { CREDIT_CODE } from './credit-code.ts';
import { locationSchema } from './location.ts';
import { placeCodeSchema } from './place-code-schema.ts';
import { isSubKind, PLACE_KINDS } from './place-kinds.ts';
import { suspensionSchema } from './suspension.ts';

export type { PlaceKind } from './place-kinds.ts';
export const placeKindSchema = z.enum(PLACE_KINDS);

export const PLACE_STATES = ['pending', 'active', 'suspended', 'closed'] as const;
export const placeStateSchema = z.enum(PLACE_STATES);
export type PlaceState = z.infer<typeof placeStateSchema>;

export const placeIdSchema = idSchema('a place id').brand<'PlaceId'>();
export type PlaceId = z.infer<typeof placeIdSchema>;

export const PLACE_NAME_LENGTH = 60;
export const ADDRESS_LENGTH = 120;
export const MAX_ENTRANCES = 20;
export const entranceNameSchema = lineSchema(20);

/** The ages of a test that a place may ask for beyond the colour, in hours. */
export const TEST_AGES = [24, 48, 72, 168] as const;
export type TestAge = (typeof TEST_AGES)[number];
export const testAgeSchema = z.literal([...TEST_AGES]).nullable();

export const creditCodeSchema = z
  .string()
  .overwrite(cleanCode)
  .regex(CREDIT_CODE, 'has eighteen digits and capital letters without I, O, S, V and Z');

/** What an owner registers. The manager is the signed-in account unless another person is named. */
const newPlaceFields = z.strictObject({
  name: lineSchema(PLACE_NAME_LENGTH),
  kind: placeKindSchema,
  /** The second level; `other` unless told. */
  subKind: z.string().max(30).default('other'),
  /** Unified social credit code, as far as the place has one. A wrong check character is a warning, which a reviewer may accept. */
  creditCode: creditCodeSchema.optional(),
  /** Each entrance gets a code of its own; a place with a single door need not name it. */
  entrances: distinctList(
    entranceNameSchema,
    { min: 1, max: MAX_ENTRANCES },
    'two entrances have the same name',
  ).optional(),
  /** A negative test of at most so many hours, asked of everyone who enters. */
  asksTestWithinHours: testAgeSchema.default(null),
  /** Whether people are asked to scan again when they leave. */
  asksCheckOut: z.boolean().default(false),
  /** County or below; the directory must list it. */
  division: divisionCodeSchema.min(6, 'give at least the county'),
  address: lineSchema(ADDRESS_LENGTH),
  location: locationSchema,
  /** Whose code must be green for the register to be shown, where their document is given. */
  manager: z
    .strictObject({ name: personNameSchema, phone: phoneSchema, document: documentSchema.optional() })
    .optional(),
});
export const newPlaceSchema = newPlaceFields.refine(({ kind, subKind }) => isSubKind(kind, subKind), {
  path: ['subKind'],
  message: 'is not a subkind of this kind',
});
export type NewPlace = z.infer<typeof newPlaceSchema>;

export const entranceSchema = z.strictObject({
  entranceId: z.string(),
  name: z.string(),
  code: placeCodeSchema,
  /** Grows by one each time the code is replaced. */
  version: z.int().min(1),
});
export type Entrance = z.infer<typeof entranceSchema>;

/** A change of what a reviewer answers for. Until it is accepted the place stays as it was, and its posters work. */
export const proposalSchema = z.strictObject({
  /** The revision that made it; a decision names it. */
  revision: z.int().min(1),
  name: z.string(),
  subKind: z.string(),
  address: z.string(),
  location: z.strictObject({ latitude: z.number(), longitude: z.number() }),
  /** Why it was refused; null while it waits. */
  refusal: z.string().nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** A place as its owner sees it. */
export const placeSchema = z.strictObject({
  placeId: placeIdSchema,
  name: z.string(),
  kind: placeKindSchema,
  subKind: z.string(),
  /** `isChecked` is false where the check character does not fit. */
  creditCode: z.strictObject({ code: z.string(), isChecked: z.boolean() }).nullable(),
  asksTestWithinHours: testAgeSchema,
  asksCheckOut: z.boolean(),
  division: divisionCodeSchema,
  divisionName: z.string(),
  address: z.string(),
  location: z.strictObject({ latitude: z.number(), longitude: z.number() }),
  manager: z.strictObject({ name: z.string(), phone: z.string(), documentNumber: z.string().nullable() }).nullable(),
  state: placeStateSchema,
  /** What a reviewer wrote; null while there is nothing to say. */
  reviewNote: z.string().nullable(),
  /** What visitors are told while it is suspended; null in any other state. */
  suspension: suspensionSchema.nullable(),
  entrances: z.array(entranceSchema).min(1),
  /** Grows by one with each edit; an edit names the one that its author saw. */
  revision: z.int().min(1),
  /** What an edit would change once a reviewer accepts it; null while nothing waits and nothing was refused. */
  proposal: proposalSchema.nullable(),
  createdAt: z.iso.datetime(),
});
export type Place = z.infer<typeof placeSchema>;

/** What the account may do there: an owner everything, a manager all but close it and choose its managers. */
export const PLACE_ROLES = ['owner', 'manager'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** A place as an account that runs it sees it. */
export const managedPlaceSchema = placeSchema.extend({ role: z.enum(PLACE_ROLES) });
export type ManagedPlace = z.infer<typeof managedPlaceSchema>;

/** A place as anyone who stands before its poster sees it. */
export const publicPlaceSchema = placeSchema
  .pick({ placeId: true, name: true, kind: true, address: true, divisionName: true })
  .extend({ entrance: z.string() });
export type PublicPlace = z.infer<typeof publicPlaceSchema>;

/** The same, with what its door does besides: whether it asks people to scan again when they leave. */
export const doorSchema = publicPlaceSchema.extend({ asksCheckOut: z.boolean() });
export type Door = z.infer<typeof doorSchema>;
