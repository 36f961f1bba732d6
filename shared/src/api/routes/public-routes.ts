import * as z from 'zod';
import { rootKeySchema, signedDocumentSchema } from '../../code/gate-bundle-schema.ts';
import { divisionCodeSchema } from '../../division/division.ts';
import { divisionSchema } from '../../division/division-schema.ts';
import { gatePoliciesSchema } from '../../gate/gate-policy-schema.ts';
import { riskAreaSchema } from '../../rules/fact.ts';
import { route } from '../route.ts';

export const publicRoutes = {
  listDivisions: route({
    method: 'GET',
    path: '/v1/divisions',
    audience: 'public',
    auth: 'none',
    summary: 'The divisions below a parent; the provinces without one',
    query: z.strictObject({ parent: z.union([z.literal(''), divisionCodeSchema]).default('') }),
    success: [200],
    response: z.strictObject({ dataVersion: z.string(), divisions: z.array(divisionSchema) }),
    problems: ['DIVISION.NOT_FOUND'],
  }),
  listRiskAreas: route({
    method: 'GET',
    path: '/v1/risk-areas',
    audience: 'public',
    auth: 'none',
    summary: 'The risk areas in force or announced, of one division or of all, with the version of the list',
    query: z.strictObject({ division: divisionCodeSchema.optional() }),
    success: [200],
    response: z.strictObject({ version: z.int(), areas: z.array(riskAreaSchema) }),
    problems: [],
  }),
  getGatePolicy: route({
    method: 'GET',
    path: '/v1/gate-policy',
    audience: 'public',
    auth: 'none',
    summary: 'What doors ask of a code, everywhere and by kind of place',
    success: [200],
    response: gatePoliciesSchema,
    problems: [],
  }),
  getKeys: route({
    method: 'GET',
    path: '/v1/keys',
    audience: 'public',
    auth: 'none',
    summary: 'The signed list of the keys that personal codes are signed with, and the root keys that sign such lists',
    success: [200],
    response: z.strictObject({ trustList: signedDocumentSchema, roots: z.array(rootKeySchema) }),
    problems: [],
  }),
  getHealth: route({
    method: 'GET',
    path: '/v1/health',
    audience: 'public',
    auth: 'none',
    summary: 'Whether the service answers, and its clock',
    success: [200],
    response: z.strictObject({ status: z.literal('ok'), serverTime: z.iso.datetime() }),
    problems: [],
  }),
  getOpenApi: route({
    method: 'GET',
    path: '/v1/openapi.json',
    audience: 'public',
    auth: 'none',
    summary: 'This contract as an OpenAPI 3.1 document',
    success: [200],
    response: z.looseObject({ openapi: z.string() }),
    problems: [],
  }),
  openPosterLink: route({
    method: 'GET',
    path: '/p/{code}',
    audience: 'public',
    auth: 'none',
    summary: "A poster's link: goes to the check-in page, which explains every kind of wrong code",
    params: z.strictObject({ code: z.string().min(1).max(200) }),
    query: z.object({ v: z.string().max(12).optional(), t: z.string().max(40).optional() }),
    success: [302],
    response: { mediaTypes: ['text/html'] },
    problems: [],
  }),
};
