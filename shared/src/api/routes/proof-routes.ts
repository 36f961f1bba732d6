import * as z from 'zod';
import { inPersonProofRowSchema } from '../../person/in-person-proof.ts';
import { personIdSchema } from '../../person/person-id.ts';
import { proofAnswerSchema } from '../../person/proof-answer.ts';
import { route } from '../route.ts';
import { ROWS_BODY_BYTES, rowResultSchema, rowsSchema } from '../rows.ts';

const params = z.strictObject({ personId: personIdSchema });

/** Who somebody is, how surely, and which account holds them. */
export const proofRoutes = {
  proveIdentity: route({
    method: 'POST',
    path: '/v1/people/{personId}/proof',
    audience: 'citizen',
    caller: 'account',
    rights: ['person.prove'],
    summary: 'Prove who this person is, by a phone that signs in to this account; idempotent',
    params,
    success: [200],
    response: proofAnswerSchema,
    problems: [
      'PERSON.NOT_FOUND',
      'PROOF.CONTRADICTED',
      'PROOF.BUSY',
      'PROOF.UNAVAILABLE',
      'REQUEST.TOO_MANY',
      'WRITE.CONFLICT',
    ],
  }),
  makeHandover: route({
    method: 'POST',
    path: '/v1/people/{personId}/handover',
    audience: 'citizen',
    caller: 'account',
    rights: ['person.hand-over'],
    summary:
      'Make a code by which another account can hold this person; good once, for seven days, in place of the one before',
    params,
    idempotent: true,
    success: [201],
    response: z.strictObject({ code: z.string(), expiresAt: z.iso.datetime() }),
    problems: ['PERSON.NOT_FOUND', 'REQUEST.TOO_MANY', 'WRITE.CONFLICT'],
  }),
  recordInPersonProofs: route({
    method: 'POST',
    path: '/v1/in-person-proofs',
    audience: 'authority',
    caller: 'source',
    rights: ['proof.bring'],
    summary: 'Record whose document and face an office saw, or who withdrew a consent there, with one result per row',
    body: rowsSchema,
    rowSchema: inPersonProofRowSchema,
    maxBodyBytes: ROWS_BODY_BYTES,
    success: [200],
    response: z.strictObject({ results: z.array(rowResultSchema) }),
    problems: ['WRITE.CONFLICT'],
  }),
};
