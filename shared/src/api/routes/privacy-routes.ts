import * as z from 'zod';
import { personIdSchema } from '../../person/person-id.ts';
import { deletionIdSchema, deletionSchema } from '../../privacy/deletion.ts';
import { route } from '../route.ts';

export const privacyRoutes = {
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
