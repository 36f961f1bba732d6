import * as z from 'zod';
import { cityCardIdSchema, cityCardRowSchema, cityCardSchema } from '../../card/city-card-schema.ts';
import { paperCodeSchema } from '../../card/paper-code-schema.ts';
import { personIdSchema } from '../../person/person-id.ts';
import { route } from '../route.ts';
import { ROWS_BODY_BYTES, rowResultSchema, rowsSchema } from '../rows.ts';

const params = z.strictObject({ personId: personIdSchema });

/** The way in for people without a phone. A card shows no colour: staff scan it and see the current one. */
export const cardRoutes = {
  issuePaperCode: route({
    method: 'POST',
    path: '/v1/people/{personId}/paper-code',
    audience: 'citizen',
    caller: 'account',
    summary: 'Issue a paper code, good for 365 days; the one before it is revoked',
    params,
    idempotent: true,
    success: [201],
    response: paperCodeSchema,
    problems: ['PERSON.NOT_FOUND', 'WRITE.CONFLICT'],
  }),
  getPaperCode: route({
    method: 'GET',
    path: '/v1/people/{personId}/paper-code',
    audience: 'citizen',
    caller: 'account',
    summary: 'The paper code in force',
    params,
    success: [200],
    response: paperCodeSchema,
    problems: ['PERSON.NOT_FOUND', 'PAPER_CODE.NOT_FOUND'],
  }),
  getPaperCard: route({
    method: 'GET',
    path: '/v1/people/{personId}/paper-code/card',
    audience: 'citizen',
    caller: 'account',
    summary: 'The card to print, as PDF',
    params,
    success: [200],
    response: { mediaTypes: ['application/pdf'] },
    problems: ['PERSON.NOT_FOUND', 'PAPER_CODE.NOT_FOUND'],
  }),
  revokePaperCode: route({
    method: 'POST',
    path: '/v1/people/{personId}/paper-code/revocation',
    audience: 'citizen',
    caller: 'account',
    summary: 'Revoke the paper code, for a card that was lost; once or many times is the same',
    params,
    success: [200],
    response: z.strictObject({ revoked: z.boolean() }),
    problems: ['PERSON.NOT_FOUND'],
  }),
  listCityCards: route({
    method: 'GET',
    path: '/v1/people/{personId}/city-cards',
    audience: 'citizen',
    caller: 'account',
    summary: 'The cards of cities by which doors can find this person',
    params,
    success: [200],
    response: z.strictObject({ cards: z.array(cityCardSchema) }),
    problems: ['PERSON.NOT_FOUND'],
  }),
  allowCityCard: route({
    method: 'POST',
    path: '/v1/people/{personId}/city-cards/{cardId}',
    audience: 'citizen',
    caller: 'account',
    summary: 'Say whether doors may find this person by a card; a lost one is turned off at once',
    params: params.extend({ cardId: cityCardIdSchema }),
    body: z.strictObject({ isAllowed: z.boolean() }),
    success: [200],
    response: cityCardSchema,
    problems: ['PERSON.NOT_FOUND', 'CITY_CARD.NOT_FOUND', 'WRITE.CONFLICT'],
  }),
  recordCityCards: route({
    method: 'POST',
    path: '/v1/city-cards',
    audience: 'authority',
    caller: 'source',
    summary: "Say whose a city's cards are, one answer per row, so that a door finds a person by their card",
    body: rowsSchema,
    rowSchema: cityCardRowSchema,
    maxBodyBytes: ROWS_BODY_BYTES,
    success: [200],
    response: z.strictObject({ results: z.array(rowResultSchema) }),
    problems: ['WRITE.CONFLICT'],
  }),
};
