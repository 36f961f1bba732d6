import * as z from 'zod';
import { entranceSchema, newPlaceSchema, placeIdSchema, placeSchema } from '../../place/place.ts';
import { route } from '../route.ts';

const params = z.strictObject({ placeId: placeIdSchema });

export const POSTER_FORMATS = ['svg', 'png'] as const;

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
  listPlaces: route({
    method: 'GET',
    path: '/v1/places',
    audience: 'owner',
    auth: 'account',
    summary: 'The places that this account owns',
    success: [200],
    response: z.strictObject({ places: z.array(placeSchema) }),
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
    response: placeSchema.extend({ visitsToday: z.int().min(0) }),
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
      entrance: z.string().min(1).max(40).optional(),
    }),
    success: [200],
    response: { mediaTypes: ['image/svg+xml', 'image/png'] },
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
