import * as z from 'zod';
import { cityCardIdSchema, cityCardSchema } from '../../identity/city-card-schema.ts';
import { paperCodeSchema } from '../../identity/paper-code-schema.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { route } from '../route.ts';

const params = z.strictObject({ personId: personIdSchema });

/** The way in for people without a phone. A card shows no colour: staff scan it and see the one of that moment. */
export const paperRoutes = {
  issuePaperCode: route({
    method: 'POST',
    path: '/v1/people/{personId}/paper-code',
    audience: 'citizen',
    auth: 'account',
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
    auth: 'account',
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
    auth: 'account',
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
    auth: 'account',
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
    auth: 'account',
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
    auth: 'account',
    summary: 'Say whether doors may find this person by a card; a lost one is turned off at once',
    params: params.extend({ cardId: cityCardIdSchema }),
    body: z.strictObject({ isAllowed: z.boolean() }),
    success: [200],
    response: cityCardSchema,
    problems: ['PERSON.NOT_FOUND', 'CITY_CARD.NOT_FOUND', 'WRITE.CONFLICT'],
  }),
};
