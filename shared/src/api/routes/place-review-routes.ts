import * as z from 'zod';
import { divisionCodeSchema } from '../../division/division.ts';
import { unusualLookUpsSchema } from '../../gate/look-ups.ts';
import { placeIdSchema, placeSchema } from '../../place/place.ts';
import { lineSchema } from '../../text/line.ts';
import { PAGE_ROWS, pageEnd, pageQuerySchema } from '../page.ts';
import { route } from '../route.ts';

/** Of the change that was looked at, so that nobody accepts one that they did not see; absent for a place that is new. */
const revision = z.int().min(1).optional();

export const placeReviewRoutes = {
  listPlaceReviews: route({
    method: 'GET',
    path: '/v1/place-reviews/{division}',
    audience: 'authority',
    caller: 'source',
    rights: ['place-review.decide'],
    summary:
      'Places that wait for a review in a county, or a change of which does, in pages, the longest wait of a page first',
    params: z.strictObject({ division: divisionCodeSchema.min(6, 'give the county') }),
    query: pageQuerySchema,
    success: [200],
    response: z.strictObject({ places: z.array(placeSchema).max(PAGE_ROWS), ...pageEnd }),
    problems: ['SOURCE.NOT_GRANTED'],
  }),
  listUnusualLookUps: route({
    method: 'GET',
    path: '/v1/lookups/{division}',
    audience: 'authority',
    caller: 'source',
    rights: ['place-review.decide'],
    summary: 'Hours in which unusually many people were looked up at a place of a county, newest first',
    params: z.strictObject({ division: divisionCodeSchema.min(6, 'give the county') }),
    success: [200],
    response: z.strictObject({ lookUps: z.array(unusualLookUpsSchema) }),
    problems: ['SOURCE.NOT_GRANTED'],
  }),
  reviewPlace: route({
    method: 'POST',
    path: '/v1/place-reviews/{division}/{placeId}',
    audience: 'authority',
    caller: 'source',
    rights: ['place-review.decide'],
    summary: 'Accept a place or a change of it, or refuse it with a note for its owner; idempotent',
    params: z.strictObject({ division: divisionCodeSchema, placeId: placeIdSchema }),
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('accept'), revision }),
      z.strictObject({ decision: z.literal('refuse'), note: lineSchema(200), revision }),
    ]),
    success: [200],
    response: placeSchema,
    problems: ['SOURCE.NOT_GRANTED', 'PLACE.NOT_FOUND', 'PLACE.NOT_PENDING', 'WRITE.CONFLICT'],
  }),
};
