import * as z from 'zod';
import { divisionCodeSchema } from '../../division/division.ts';
import { divisionSchema } from '../../division/division-schema.ts';
import { route } from '../route.ts';

export const divisionRoutes = {
  listDivisions: route({
    method: 'GET',
    path: '/v1/divisions',
    audience: 'public',
    caller: 'anyone',
    rights: ['public.read'],
    summary: 'Divisions below a parent, or the provinces',
    query: z.strictObject({
      parent: z.union([z.literal(''), divisionCodeSchema]).default(''),
      names: z.enum(['chinese', 'latin']).default('chinese'),
    }),
    success: [200],
    response: z.strictObject({ dataVersion: z.string(), divisions: z.array(divisionSchema) }),
    problems: ['DIVISION.NOT_FOUND'],
  }),
};
