import * as z from 'zod';
import { divisionCodeSchema } from '../../division/division.ts';
import { gatePoliciesSchema } from '../../gate/gate-policy-schema.ts';
import { cityCardRowSchema } from '../../identity/city-card-schema.ts';
import { placeIdSchema, placeSchema } from '../../place/place.ts';
import { riskAreaSchema } from '../../rules/fact.ts';
import { factRowSchema } from '../../rules/fact-row.ts';
import { lineSchema } from '../../text/line.ts';
import { fieldErrorSchema } from '../problem-schema.ts';
import { route } from '../route.ts';

const MAX_ROWS = 500;
const MAX_AREAS = 5_000;

/** What became of one row: `repeated` is a row that stood already, word for word; `refused` wrote nothing and says why. */
export const rowResultSchema = z.strictObject({
  /** The row's own id; null where it has none that can be read. */
  id: z.string().nullable(),
  outcome: z.enum(['recorded', 'repeated', 'refused']),
  errors: z.array(fieldErrorSchema),
});
export type RowResult = z.infer<typeof rowResultSchema>;

const keySchema = riskAreaSchema.pick({ division: true, level: true, from: true });

export const authorityRoutes = {
  recordFacts: route({
    method: 'POST',
    path: '/v1/facts',
    audience: 'authority',
    auth: 'source',
    summary: 'Bring in facts about people, one answer per row; idempotent by the id of each fact',
    standardOperation: 'correction (纠错), where a row supersedes or releases another',
    body: z.strictObject({ rows: z.array(z.unknown()).min(1).max(MAX_ROWS) }),
    rowSchema: factRowSchema,
    maxBodyBytes: 512 * 1024,
    success: [200],
    response: z.strictObject({ results: z.array(rowResultSchema) }),
    problems: ['WRITE.CONFLICT'],
  }),
  recordCityCards: route({
    method: 'POST',
    path: '/v1/city-cards',
    audience: 'authority',
    auth: 'source',
    summary: "Say whose a city's cards are, one answer per row, so that a door finds a person by their card",
    body: z.strictObject({ rows: z.array(z.unknown()).min(1).max(MAX_ROWS) }),
    rowSchema: cityCardRowSchema,
    maxBodyBytes: 512 * 1024,
    success: [200],
    response: z.strictObject({ results: z.array(rowResultSchema) }),
    problems: ['WRITE.CONFLICT'],
  }),
  listPlaceReviews: route({
    method: 'GET',
    path: '/v1/place-reviews/{division}',
    audience: 'authority',
    auth: 'source',
    summary: 'The places of a county that wait for a review, the longest first',
    params: z.strictObject({ division: divisionCodeSchema.refine((code) => code.length >= 6, 'name the county') }),
    success: [200],
    response: z.strictObject({ places: z.array(placeSchema) }),
    problems: ['SOURCE.NOT_GRANTED'],
  }),
  reviewPlace: route({
    method: 'POST',
    path: '/v1/place-reviews/{division}/{placeId}',
    audience: 'authority',
    auth: 'source',
    summary: 'Accept a place, or refuse it with a note that its owner reads; the same decision again changes nothing',
    params: z.strictObject({ division: divisionCodeSchema, placeId: placeIdSchema }),
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('accept') }),
      z.strictObject({ decision: z.literal('refuse'), note: lineSchema(200) }),
    ]),
    success: [200],
    response: placeSchema,
    problems: ['SOURCE.NOT_GRANTED', 'PLACE.NOT_FOUND', 'PLACE.NOT_PENDING', 'WRITE.CONFLICT'],
  }),
  publishGatePolicy: route({
    method: 'PUT',
    path: '/v1/gate-policy',
    audience: 'authority',
    auth: 'source',
    summary: 'Say what doors ask of a code, everywhere and by kind of place; gates have it with their next bundle',
    body: gatePoliciesSchema,
    success: [200],
    response: gatePoliciesSchema,
    problems: ['SOURCE.NOT_GRANTED'],
  }),
  publishRiskAreas: route({
    method: 'PUT',
    path: '/v1/risk-areas/{division}',
    audience: 'authority',
    auth: 'source',
    summary: 'Publish the complete list of risk areas of a division; what the list leaves out ends now',
    params: z.strictObject({ division: divisionCodeSchema }),
    body: z.strictObject({
      areas: z.array(riskAreaSchema).max(MAX_AREAS),
      /** Listed by mistake: they count as never decreed. */
      withdraw: z.array(keySchema).max(MAX_AREAS).default([]),
    }),
    maxBodyBytes: 1024 * 1024,
    success: [200],
    response: z.strictObject({ version: z.int(), changed: z.int() }),
    problems: ['SOURCE.NOT_GRANTED', 'WRITE.CONFLICT'],
  }),
};
