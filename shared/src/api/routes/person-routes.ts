import * as z from 'zod';
import { issuedCredentialSchema } from '../../code/issued-credential.ts';
import { accessSchema } from '../../gate/gate.ts';
import { newPersonSchema, personSchema } from '../../identity/person.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { declarationSchema } from '../../rules/fact.ts';
import { statusSchema } from '../../rules/status.ts';
import { visitSchema } from '../../visit/visit.ts';
import { route } from '../route.ts';

const params = z.strictObject({ personId: personIdSchema });

/** What the code page shows, and what it shows to a gate. A grey code has no credential: nothing is known that could be signed. */
export const personalCodeSchema = z.strictObject({
  personId: personIdSchema,
  name: z.string(),
  status: statusSchema,
  credential: issuedCredentialSchema.nullable(),
  serverTime: z.iso.datetime(),
});
export type PersonalCode = z.infer<typeof personalCodeSchema>;

export const personRoutes = {
  applyForCode: route({
    method: 'POST',
    path: '/v1/people',
    audience: 'citizen',
    auth: 'account',
    summary: 'Apply for a code; the same document finds the same person (200), a new one is created (201)',
    standardOperation: 'call application (申请)',
    body: newPersonSchema,
    idempotent: true,
    success: [201, 200],
    response: personSchema,
    problems: ['PERSON.CLAIMED', 'PERSON.TOO_MANY', 'WRITE.CONFLICT'],
  }),
  listPeople: route({
    method: 'GET',
    path: '/v1/people',
    audience: 'citizen',
    auth: 'account',
    summary: 'The people that this account holds, masked',
    success: [200],
    response: z.strictObject({ people: z.array(personSchema) }),
    problems: [],
  }),
  declareHealth: route({
    method: 'POST',
    path: '/v1/people/{personId}/declarations',
    audience: 'citizen',
    auth: 'account',
    summary: 'Declare health and travel, and get the colour that follows',
    standardOperation: 'health declaration (健康申报) and trip declaration (行程申报)',
    params,
    body: declarationSchema,
    idempotent: true,
    success: [201],
    response: z.strictObject({ declarationId: z.string(), status: statusSchema }),
    problems: ['PERSON.NOT_FOUND', 'IDEMPOTENCY.MISMATCH', 'WRITE.CONFLICT'],
  }),
  getCode: route({
    method: 'GET',
    path: '/v1/people/{personId}/code',
    audience: 'citizen',
    auth: 'account',
    summary: 'The colour, its reasons and ends, and a QR to show',
    standardOperation: 'health query (健康查询) and make code (制码)',
    params,
    /** `keep`: the caller holds a credential that is good for a while, and needs no other. */
    query: z.strictObject({ credential: z.enum(['new', 'keep']).default('new') }),
    success: [200],
    response: personalCodeSchema,
    problems: ['PERSON.NOT_FOUND'],
  }),
  listAccesses: route({
    method: 'GET',
    path: '/v1/people/{personId}/accesses',
    audience: 'citizen',
    auth: 'account',
    summary: 'Who looked at this person within the last 180 days: when, at which place, which way; newest first',
    params,
    success: [200],
    response: z.strictObject({ accesses: z.array(accessSchema) }),
    problems: ['PERSON.NOT_FOUND'],
  }),
  correctVisit: route({
    method: 'POST',
    path: '/v1/people/{personId}/visits/{visitId}/times',
    audience: 'citizen',
    auth: 'account',
    summary: 'Say when somebody left, or correct the times of a visit, within its day',
    params: params.extend({ visitId: z.string().min(1).max(40) }),
    body: z.strictObject({ arrivedAt: z.iso.datetime(), leftAt: z.iso.datetime().nullable() }),
    success: [200],
    response: visitSchema,
    problems: ['PERSON.NOT_FOUND', 'VISIT.NOT_FOUND', 'WRITE.CONFLICT'],
  }),
  listPersonVisits: route({
    method: 'GET',
    path: '/v1/people/{personId}/visits',
    audience: 'citizen',
    auth: 'account',
    summary: 'Where the person checked in within the last 30 days, newest first',
    params,
    success: [200],
    response: z.strictObject({ visits: z.array(visitSchema) }),
    problems: ['PERSON.NOT_FOUND'],
  }),
};
