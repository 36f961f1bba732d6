import * as z from 'zod';
import { accessSchema } from '../../access/access.ts';
import { personIdSchema } from '../../person/person-id.ts';
import { PAGE_ROWS, pageEnd, pageQuerySchema } from '../page.ts';
import { route } from '../route.ts';

const params = z.strictObject({ personId: personIdSchema });

export const accessRoutes = {
  listAccesses: route({
    method: 'GET',
    path: '/v1/people/{personId}/accesses',
    audience: 'citizen',
    caller: 'account',
    rights: ['access.list'],
    summary: 'Who looked this person up in the last 180 days, newest first, in pages',
    params,
    query: pageQuerySchema,
    success: [200],
    response: z.strictObject({ accesses: z.array(accessSchema).max(PAGE_ROWS), ...pageEnd }),
    problems: ['PERSON.NOT_FOUND'],
  }),
};
