import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { phoneSchema } from '../identity/phone.ts';
import { lineSchema } from '../text/line.ts';
import { locationSchema } from './location.ts';
import { placeCodeSchema } from './place-code-schema.ts';

/** The eight kinds of place of Shandong's provincial scheme. */
export const PLACE_KINDS = [
  'business',
  'market',
  'medical',
  'transport',
  'government',
  'housing',
  'school',
  'other',
] as const;
export const placeKindSchema = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof placeKindSchema>;

export const PLACE_STATES = ['pending', 'active', 'suspended', 'closed'] as const;
export const placeStateSchema = z.enum(PLACE_STATES);
export type PlaceState = z.infer<typeof placeStateSchema>;

export const placeIdSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'not a place id')
  .brand<'PlaceId'>();
export type PlaceId = z.infer<typeof placeIdSchema>;

/** What an owner registers. The manager is the signed-in account unless another person is named. */
export const newPlaceSchema = z.strictObject({
  name: lineSchema(60),
  kind: placeKindSchema,
  /** County or below; the directory must list it. */
  division: divisionCodeSchema.refine((code) => code.length >= 6, 'name at least the county'),
  address: lineSchema(120),
  location: locationSchema,
  manager: z.strictObject({ name: lineSchema(60), phone: phoneSchema }).optional(),
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

/** A place as its owner sees it. */
export const placeSchema = z.strictObject({
  placeId: placeIdSchema,
  name: z.string(),
  kind: placeKindSchema,
  division: divisionCodeSchema,
  divisionName: z.string(),
  address: z.string(),
  location: z.strictObject({ latitude: z.number(), longitude: z.number() }),
  manager: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
  state: placeStateSchema,
  entrances: z.array(entranceSchema).min(1),
  createdAt: z.iso.datetime(),
});
export type Place = z.infer<typeof placeSchema>;

/** A place as anyone who stands before its poster sees it. */
export const publicPlaceSchema = placeSchema
  .pick({ placeId: true, name: true, kind: true, address: true, divisionName: true })
  .extend({ entrance: z.string() });
export type PublicPlace = z.infer<typeof publicPlaceSchema>;
