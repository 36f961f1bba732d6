import * as z from 'zod';
import { divisionCodeSchema } from '../../division/division.ts';
import { riskAreaSchema } from '../../risk-area/risk-area.ts';
import { versionSchema } from '../../text/version-schema.ts';
import { route } from '../route.ts';

const MAX_AREAS = 5_000;

const keySchema = riskAreaSchema.pick({ division: true, level: true, from: true });

export const riskAreaRoutes = {
  listRiskAreas: route({
    method: 'GET',
    path: '/v1/risk-areas',
    audience: 'public',
    caller: 'anyone',
    rights: ['public.read'],
    summary: 'Risk areas in force or announced, for one division or all, with the list version',
    query: z.strictObject({ division: divisionCodeSchema.optional() }),
    success: [200],
    response: z.strictObject({ version: versionSchema, areas: z.array(riskAreaSchema) }),
    problems: [],
  }),
  publishRiskAreas: route({
    method: 'PUT',
    path: '/v1/risk-areas/{division}',
    audience: 'authority',
    caller: 'source',
    rights: ['risk-area.publish'],
    summary: 'Publish the complete list of risk areas of a division; areas not listed end now',
    params: z.strictObject({ division: divisionCodeSchema }),
    body: z.strictObject({
      /** Of the list that its author saw. */
      version: versionSchema,
      areas: z.array(riskAreaSchema).max(MAX_AREAS),
      /** Listed by mistake: they count as never decreed. */
      withdraw: z.array(keySchema).max(MAX_AREAS).default([]),
    }),
    maxBodyBytes: 1024 * 1024,
    success: [200],
    response: z.strictObject({ version: versionSchema, changed: z.int() }),
    problems: ['SOURCE.NOT_GRANTED', 'PUBLICATION.OUTDATED', 'WRITE.CONFLICT'],
  }),
};
