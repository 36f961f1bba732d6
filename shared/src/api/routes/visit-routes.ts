import * as z from 'zod';
import { doorSchema } from '../../place/place.ts';
import { checkInAnswerSchema, newVisitSchema } from '../../visit/visit.ts';
import { route } from '../route.ts';

const placeCodeProblems = [
  'PLACE_CODE.MISTYPED',
  'PLACE_CODE.FOREIGN',
  'PLACE_CODE.UNKNOWN',
  'PLACE_CODE.REVOKED',
] as const;
const placeStateProblems = ['PLACE.PENDING', 'PLACE.SUSPENDED', 'PLACE.CLOSED'] as const;

export const visitRoutes = {
  checkIn: route({
    method: 'POST',
    path: '/v1/visits',
    audience: 'citizen',
    auth: 'account',
    summary: 'Check people in at a place; never changes a colour',
    standardOperation: 'verify code (验码)',
    body: newVisitSchema,
    idempotent: true,
    success: [201],
    response: checkInAnswerSchema,
    problems: [...placeCodeProblems, ...placeStateProblems, 'PERSON.NOT_FOUND', 'IDEMPOTENCY.MISMATCH'],
  }),
  getPlaceByCode: route({
    method: 'GET',
    path: '/v1/places/by-code/{code}',
    audience: 'public',
    auth: 'none',
    summary: 'The place behind a code, as its poster shows it',
    params: z.strictObject({ code: z.string().min(1).max(200) }),
    success: [200],
    response: z.strictObject({ place: doorSchema }),
    problems: [...placeCodeProblems, ...placeStateProblems],
  }),
};
