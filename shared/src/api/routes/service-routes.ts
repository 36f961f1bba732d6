import * as z from 'zod';
import { route } from '../route.ts';

export const serviceRoutes = {
  getHealth: route({
    method: 'GET',
    path: '/v1/health',
    audience: 'public',
    caller: 'anyone',
    rights: ['public.read'],
    summary: 'Service health and server time',
    success: [200],
    response: z.strictObject({ status: z.literal('ok'), serverTime: z.iso.datetime() }),
    problems: [],
  }),
  getOpenApi: route({
    method: 'GET',
    path: '/v1/openapi.json',
    audience: 'public',
    caller: 'anyone',
    rights: ['public.read'],
    summary: 'This contract as an OpenAPI 3.1 document',
    success: [200],
    response: z.looseObject({ openapi: z.string() }),
    problems: [],
  }),
};
