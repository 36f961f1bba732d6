import * as z from 'zod';
import { personIdSchema } from '../../person/person-id.ts';
import { consentDecisionSchema, consentPurposeSchema, consentSchema } from '../../privacy/consent-schema.ts';
import { deletionIdSchema, deletionPreviewSchema, deletionSchema } from '../../privacy/deletion.ts';
import { DETAILS, personDataSchema } from '../../privacy/person-data.ts';
import { route } from '../route.ts';

export const privacyRoutes = {
  getPersonData: route({
    method: 'GET',
    path: '/v1/people/{personId}/data',
    audience: 'privacy',
    caller: 'account',
    rights: ['data.read'],
    summary:
      'What is held of a person, why, until when, and who was told; whole particulars only in a session of the last ten minutes',
    params: z.strictObject({ personId: personIdSchema }),
    query: z.strictObject({ details: z.enum(DETAILS).optional() }),
    success: [200],
    response: personDataSchema,
    problems: ['PERSON.NOT_FOUND', 'LOGIN.STALE_SESSION', 'AUTH.ENDED'],
  }),
  listConsents: route({
    method: 'GET',
    path: '/v1/account/consents',
    audience: 'privacy',
    caller: 'account',
    rights: ['consent.manage'],
    summary: 'What the account consents to, by purpose, with the version of the text in force',
    success: [200],
    response: z.strictObject({ consents: z.array(consentSchema) }),
    problems: [],
  }),
  decideConsent: route({
    method: 'PUT',
    path: '/v1/account/consents/{purpose}',
    audience: 'privacy',
    caller: 'account',
    rights: ['consent.manage'],
    summary:
      'Give or withdraw a consent to the text in force; every decision is kept, and the same one again adds none',
    params: z.strictObject({ purpose: consentPurposeSchema }),
    body: consentDecisionSchema,
    success: [200],
    response: consentSchema,
    problems: ['CONSENT.OUTDATED', 'CONSENT.NEEDED', 'REQUEST.TOO_MANY', 'AUTH.ENDED', 'WRITE.CONFLICT'],
  }),
  previewAccountDeletion: route({
    method: 'GET',
    path: '/v1/account/deletion',
    audience: 'privacy',
    caller: 'account',
    rights: ['account.delete'],
    summary: 'What the deletion of the account would delete now, and what it would leave',
    success: [200],
    response: deletionPreviewSchema,
    problems: ['ACCOUNT.HAS_PLACES'],
  }),
  deletePerson: route({
    method: 'POST',
    path: '/v1/people/{personId}/deletion',
    audience: 'privacy',
    caller: 'account',
    rights: ['person.delete'],
    summary: 'Delete a person; while the receipt says going, the same request goes on with it',
    params: z.strictObject({ personId: personIdSchema }),
    idempotent: true,
    success: [200],
    response: deletionSchema,
    problems: ['PERSON.NOT_FOUND'],
  }),
  deleteAccount: route({
    method: 'POST',
    path: '/v1/account/deletion',
    audience: 'privacy',
    caller: 'account',
    rights: ['account.delete'],
    summary:
      'Delete the account with all that is in it, in a session of the last ten minutes; goes on like the deletion of a person',
    idempotent: true,
    success: [200],
    response: deletionSchema,
    problems: ['ACCOUNT.HAS_PLACES', 'LOGIN.STALE_SESSION', 'PERSON.NOT_FOUND', 'AUTH.ENDED'],
  }),
  getDeletion: route({
    method: 'GET',
    path: '/v1/deletions/{deletionId}',
    audience: 'privacy',
    caller: 'anyone',
    rights: ['deletion.read'],
    summary: 'The receipt of a deletion, which says nothing of anybody',
    params: z.strictObject({ deletionId: deletionIdSchema }),
    success: [200],
    response: deletionSchema,
    problems: ['DELETION.NOT_FOUND'],
  }),
};
