import * as z from 'zod';
import { rootKeySchema, signedDocumentSchema } from '../../code/gate-bundle-schema.ts';
import { personalCodeSchema } from '../../code/personal-code.ts';
import { personIdSchema } from '../../person/person-id.ts';
import { route } from '../route.ts';

const params = z.strictObject({ personId: personIdSchema });

export const codeRoutes = {
  getCode: route({
    method: 'GET',
    path: '/v1/people/{personId}/code',
    audience: 'citizen',
    caller: 'account',
    rights: ['code.show'],
    summary: 'The colour with its reasons and end dates, and a credential to show',
    standardOperation: 'health query (健康查询) and make code (制码)',
    params,
    /** `keep`: the caller holds a credential that is good for a while, and needs no other. */
    query: z.strictObject({ credential: z.enum(['new', 'keep']).default('new') }),
    success: [200],
    response: personalCodeSchema,
    problems: ['PERSON.NOT_FOUND'],
  }),
  getKeys: route({
    method: 'GET',
    path: '/v1/keys',
    audience: 'public',
    caller: 'anyone',
    rights: ['public.read'],
    summary: 'The signed list of keys that sign personal codes, and the root keys that sign the list',
    success: [200],
    response: z.strictObject({ trustList: signedDocumentSchema, roots: z.array(rootKeySchema) }),
    problems: [],
  }),
};
