import * as z from 'zod';
import {
  entranceNameSchema,
  entranceSchema,
  managedPlaceSchema,
  newPlaceSchema,
  placeIdSchema,
  placeSchema,
} from '../../place/place.ts';
import { POSTER_FORMATS, POSTER_LAYOUTS } from '../../place/poster-form.ts';
import { colourSchema } from '../../rules/colour.ts';
import { entryMethodSchema } from '../../visit/visit.ts';
import { fieldErrorSchema } from '../problem-schema.ts';
import { route } from '../route.ts';

const params = z.strictObject({ placeId: placeIdSchema });
const MAX_ROWS = 500;
const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-21');

/** One line of a place's register: enough to find somebody again with their document, and no more. */
export const registerRowSchema = z.strictObject({
  at: z.iso.datetime(),
  leftAt: z.iso.datetime().nullable(),
  entrance: z.string(),
  name: z.string(),
  documentNumber: z.string(),
  colour: colourSchema,
  method: entryMethodSchema,
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

export const placeRoutes = {
  registerPlace: route({
    method: 'POST',
    path: '/v1/places',
    audience: 'owner',
    auth: 'account',
    summary: 'Register a place and get the code of its main entrance',
    body: newPlaceSchema,
    idempotent: true,
    success: [201],
    response: placeSchema,
    problems: ['IDEMPOTENCY.MISMATCH'],
  }),
  checkPlaces: route({
    method: 'POST',
    path: '/v1/place-checks',
    audience: 'owner',
    auth: 'account',
    summary: 'What registering these places would say, one answer per row; nothing is registered',
    body: z.strictObject({ rows: z.array(z.unknown()).min(1).max(MAX_ROWS) }),
    rowSchema: newPlaceSchema,
    maxBodyBytes: 512 * 1024,
    success: [200],
    response: z.strictObject({
      results: z.array(z.strictObject({ errors: z.array(fieldErrorSchema), warnings: z.array(fieldErrorSchema) })),
    }),
    problems: [],
  }),
  listPlaces: route({
    method: 'GET',
    path: '/v1/places',
    audience: 'owner',
    auth: 'account',
    summary: 'The places that this account owns or manages',
    success: [200],
    response: z.strictObject({ places: z.array(managedPlaceSchema) }),
    problems: [],
  }),
  getPlace: route({
    method: 'GET',
    path: '/v1/places/{placeId}',
    audience: 'owner',
    auth: 'account',
    summary: 'One place of this account, with the number of its visits today',
    params,
    success: [200],
    response: managedPlaceSchema.extend({ visitsToday: z.int().min(0) }),
    problems: ['PLACE.NOT_FOUND'],
  }),
  getPoster: route({
    method: 'GET',
    path: '/v1/places/{placeId}/poster',
    audience: 'owner',
    auth: 'account',
    summary: 'The poster of an entrance, ready to print',
    params,
    query: z.strictObject({
      format: z.enum(POSTER_FORMATS).default('svg'),
      layout: z.enum(POSTER_LAYOUTS).default('a4-portrait'),
      entrance: z.string().min(1).max(40).optional(),
    }),
    success: [200],
    response: { mediaTypes: ['image/svg+xml', 'image/png', 'application/pdf'] },
    problems: ['PLACE.NOT_FOUND', 'PLACE.PENDING', 'PLACE.SUSPENDED', 'PLACE.CLOSED', 'ENTRANCE.NOT_FOUND'],
  }),
  addEntrance: route({
    method: 'POST',
    path: '/v1/places/{placeId}/entrances',
    audience: 'owner',
    auth: 'account',
    summary: 'Add an entrance with a code of its own; the same name again is the same entrance',
    params,
    body: z.strictObject({ name: entranceNameSchema }),
    idempotent: true,
    success: [201],
    response: entranceSchema,
    problems: ['PLACE.NOT_FOUND', 'PLACE.TOO_MANY_ENTRANCES', 'WRITE.CONFLICT'],
  }),
  changePlaceState: route({
    method: 'POST',
    path: '/v1/places/{placeId}/state',
    audience: 'owner',
    auth: 'account',
    summary: 'Suspend a place, open it again, or close it for good',
    params,
    body: z.strictObject({ state: z.enum(['active', 'suspended', 'closed']) }),
    success: [200],
    response: placeSchema,
    problems: ['PLACE.NOT_FOUND', 'PLACE.OWNER_ONLY', 'PLACE.PENDING', 'PLACE.CLOSED', 'WRITE.CONFLICT'],
  }),
  getPlaceDay: route({
    method: 'GET',
    path: '/v1/places/{placeId}/days/{day}',
    audience: 'owner',
    auth: 'account',
    summary: 'How many people came in each hour of a day, and how many may still be inside; remote visits left out',
    params: params.extend({ day: daySchema }),
    success: [200],
    response: z.strictObject({ day: z.string(), hours: z.array(z.int()).length(24), total: z.int(), inside: z.int() }),
    problems: ['PLACE.NOT_FOUND'],
  }),
  getRegister: route({
    method: 'GET',
    path: '/v1/places/{placeId}/register',
    audience: 'gate',
    auth: 'account',
    summary: 'Who came in an hour, masked; as JSON or CSV. It stops without a green code of the manager',
    params,
    query: z.strictObject({
      day: daySchema,
      hour: z.string().regex(/^([01]\d|2[0-3])$/, 'an hour from 00 to 23'),
    }),
    success: [200],
    response: z.strictObject({ rows: z.array(registerRowSchema) }),
    problems: ['PLACE.NOT_FOUND', 'REGISTER.STOPPED'],
  }),
  getScreen: route({
    method: 'GET',
    path: '/v1/places/{placeId}/entrances/{entranceId}/screen',
    audience: 'owner',
    auth: 'account',
    summary: 'What a screen at an entrance shows for the next two hours: a link that changes every 30 s',
    params: params.extend({ entranceId: z.string().min(1).max(40) }),
    success: [200],
    response: z.strictObject({
      from: z.iso.datetime(),
      stepSeconds: z.int(),
      links: z.array(z.string()),
      serverTime: z.iso.datetime(),
    }),
    problems: ['PLACE.NOT_FOUND', 'PLACE.PENDING', 'PLACE.SUSPENDED', 'PLACE.CLOSED', 'ENTRANCE.NOT_FOUND'],
  }),
  replaceEntranceCode: route({
    method: 'POST',
    path: '/v1/places/{placeId}/entrances/{entranceId}/code',
    audience: 'owner',
    auth: 'account',
    summary: 'Replace the code of an entrance; posters with the old one answer that they were replaced',
    params: params.extend({ entranceId: z.string().min(1).max(40) }),
    body: z.strictObject({
      /** The version that is being replaced, so that a retry replaces nothing twice. */
      version: z.int().min(1),
    }),
    success: [201],
    response: entranceSchema,
    problems: ['PLACE.NOT_FOUND', 'ENTRANCE.NOT_FOUND', 'WRITE.CONFLICT'],
  }),
};
