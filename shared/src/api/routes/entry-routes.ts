import { gatePoliciesSchema } from '../../entry/policy-schema.ts';
import { route } from '../route.ts';

export const entryRoutes = {
  getGatePolicy: route({
    method: 'GET',
    path: '/v1/gate-policy',
    audience: 'public',
    caller: 'anyone',
    rights: ['public.read'],
    summary: 'What doors ask of a code, everywhere and by kind of place',
    success: [200],
    response: gatePoliciesSchema,
    problems: [],
  }),
  publishGatePolicy: route({
    method: 'PUT',
    path: '/v1/gate-policy',
    audience: 'authority',
    caller: 'source',
    rights: ['gate-policy.publish'],
    summary: 'Say what doors ask of a code, everywhere and by kind of place; gates have it with their next bundle',
    body: gatePoliciesSchema,
    success: [200],
    response: gatePoliciesSchema,
    problems: ['SOURCE.NOT_GRANTED'],
  }),
};
