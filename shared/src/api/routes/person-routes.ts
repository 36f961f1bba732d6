import * as z from 'zod';
import { noticeSchema } from '../../person/notice.ts';
import { newPersonSchema, personSchema } from '../../person/person.ts';
import { route } from '../route.ts';

export const personRoutes = {
  applyForCode: route({
    method: 'POST',
    path: '/v1/people',
    audience: 'citizen',
    caller: 'account',
    rights: ['person.apply'],
    summary: 'Apply for a code: 200 for a known document, 201 for a new person',
    standardOperation: 'call application (申请)',
    body: newPersonSchema,
    idempotent: true,
    success: [201, 200],
    response: personSchema,
    problems: [
      'PERSON.CLAIMED',
      'PERSON.TOO_MANY',
      'PROOF.CONTRADICTED',
      'HANDOVER.UNKNOWN',
      'REQUEST.TOO_MANY',
      'WRITE.CONFLICT',
    ],
  }),
  listPeople: route({
    method: 'GET',
    path: '/v1/people',
    audience: 'citizen',
    caller: 'account',
    rights: ['person.list'],
    summary: 'The people in this account, masked, and who left it in the last 30 days',
    success: [200],
    response: z.strictObject({ people: z.array(personSchema), notices: z.array(noticeSchema) }),
    problems: [],
  }),
};
