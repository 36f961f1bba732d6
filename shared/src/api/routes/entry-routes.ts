import { gatePoliciesSchema } from '../../entry/policy-schema.ts';
import { route } from '../route.ts';

export const entryRoutes = {
  getGatePolicy: route({
    method: 'GET',
    path: '/v1/gate-policy',
    audience: 'public',
    caller: 'anyone',
    rights: ['public.read'],
    summary: 'Entry requirements, in general and by kind of place',
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
    summary: 'Publish entry requirements, in general and by kind of place; gates get them with their next bundle',
    body: gatePoliciesSchema,
    success: [200],
    response: gatePoliciesSchema,
    problems: ['SOURCE.NOT_GRANTED', 'PUBLICATION.OUTDATED', 'WRITE.CONFLICT'],
  }),
};
