import * as z from 'zod';
import { personIdSchema } from '../../person/person-id.ts';
import { instantSchema } from '../../time/instant-schema.ts';
import { checkInAnswerSchema, newVisitSchema, visitSchema } from '../../visit/visit.ts';
import { PAGE_ROWS, pageEnd, pageQuerySchema } from '../page.ts';
import { PLACE_CODE_PROBLEMS, PLACE_STATE_PROBLEMS } from '../place-problems.ts';
import { route } from '../route.ts';

const params = z.strictObject({ personId: personIdSchema });

export const visitRoutes = {
  checkIn: route({
    method: 'POST',
    path: '/v1/visits',
    audience: 'citizen',
    caller: 'account',
    rights: ['visit.check-in'],
    summary: 'Check people in at a place, once in five minutes unless they left; never changes a colour',
    standardOperation: 'verify code (验码)',
    body: newVisitSchema,
    idempotent: true,
    success: [201],
    response: checkInAnswerSchema,
    problems: [
      ...PLACE_CODE_PROBLEMS,
      ...PLACE_STATE_PROBLEMS,
      'PERSON.NOT_FOUND',
      'PROOF.NEEDED',
      'IDEMPOTENCY.MISMATCH',
      'VISIT.TOO_MANY',
      'WRITE.CONFLICT',
    ],
  }),
  correctVisit: route({
    method: 'POST',
    path: '/v1/people/{personId}/visits/{visitId}/times',
    audience: 'citizen',
    caller: 'account',
    rights: ['visit.correct'],
    summary: "Record when somebody left, or correct a visit's times on the same day",
    params: params.extend({ visitId: z.string().min(1).max(40) }),
    body: z.strictObject({ arrivedAt: instantSchema, leftAt: instantSchema.nullable() }),
    success: [200],
    response: visitSchema,
    problems: ['PERSON.NOT_FOUND', 'VISIT.NOT_FOUND', 'WRITE.CONFLICT'],
  }),
  listPersonVisits: route({
    method: 'GET',
    path: '/v1/people/{personId}/visits',
    audience: 'citizen',
    caller: 'account',
    rights: ['visit.list'],
    summary: "The person's visits in the last 30 days, newest first, in pages",
    params,
    query: pageQuerySchema,
    success: [200],
    response: z.strictObject({ visits: z.array(visitSchema).max(PAGE_ROWS), ...pageEnd }),
    problems: ['PERSON.NOT_FOUND'],
  }),
};
