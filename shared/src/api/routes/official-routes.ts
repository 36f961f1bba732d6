import * as z from 'zod';
import { dataSourceSchema, knownSourceSchema } from '../../authority/data-source.ts';
import { divisionCodeSchema } from '../../division/division.ts';
import { policyEffectSchema } from '../../entry/policy-effect-schema.ts';
import { gatePoliciesSchema } from '../../entry/policy-schema.ts';
import { documentSchema } from '../../identity/document-schema.ts';
import { officialLookUpSchema, personFoundSchema } from '../../office/look-up.ts';
import { route } from '../route.ts';
import { entryRoutes } from './entry-routes.ts';
import { placeReviewRoutes } from './place-review-routes.ts';
import { riskAreaRoutes } from './risk-area-routes.ts';

const { listPlaceReviews, listUnusualLookUps, reviewPlace } = placeReviewRoutes;
const { publishRiskAreas } = riskAreaRoutes;
const { publishGatePolicy } = entryRoutes;

/** What officials do as people: the same acts that machines do by their grants, and those that only people do. */
export const officialRoutes = {
  listReviewsForOffice: route({
    ...listPlaceReviews,
    path: '/v1/office/place-reviews/{division}',
    audience: 'office',
    caller: 'operator',
    problems: ['OFFICE.OUTSIDE'],
  }),
  listUnusualLookUpsForOffice: route({
    ...listUnusualLookUps,
    path: '/v1/office/unusual-lookups/{division}',
    audience: 'office',
    caller: 'operator',
    problems: ['OFFICE.OUTSIDE'],
  }),
  reviewPlaceForOffice: route({
    ...reviewPlace,
    path: '/v1/office/place-reviews/{division}/{placeId}',
    audience: 'office',
    caller: 'operator',
    problems: ['OFFICE.OUTSIDE', 'PLACE.NOT_FOUND', 'PLACE.NOT_PENDING', 'WRITE.CONFLICT'],
  }),
  publishRiskAreasForOffice: route({
    ...publishRiskAreas,
    path: '/v1/office/risk-areas/{division}',
    audience: 'office',
    caller: 'operator',
    problems: ['OFFICE.OUTSIDE', 'PUBLICATION.OUTDATED', 'WRITE.CONFLICT'],
  }),
  publishGatePolicyForOffice: route({
    ...publishGatePolicy,
    path: '/v1/office/gate-policy',
    audience: 'office',
    caller: 'operator',
    problems: ['OFFICE.OUTSIDE', 'PUBLICATION.OUTDATED', 'WRITE.CONFLICT'],
  }),
  previewGatePolicyForOffice: route({
    method: 'POST',
    path: '/v1/office/gate-policy/preview',
    audience: 'office',
    caller: 'operator',
    rights: ['gate-policy.publish'],
    summary: 'What other entry requirements would have answered yesterday, to people of whom a sample was kept',
    body: gatePoliciesSchema,
    success: [200],
    response: z.strictObject({ day: z.iso.date(), effect: policyEffectSchema }),
    problems: ['OFFICE.OUTSIDE'],
  }),
  listSources: route({
    method: 'GET',
    path: '/v1/office/sources/{division}',
    audience: 'office',
    caller: 'operator',
    rights: ['source.list'],
    summary: 'The data sources of a division and below it',
    params: z.strictObject({ division: divisionCodeSchema }),
    success: [200],
    response: z.strictObject({ sources: z.array(knownSourceSchema) }),
    problems: ['OFFICE.OUTSIDE'],
  }),
  putSource: route({
    method: 'PUT',
    path: '/v1/office/sources/{division}/{sourceId}',
    audience: 'office',
    caller: 'operator',
    rights: ['source.manage'],
    summary: 'Register a data source, or change what it may bring; its key stays for as long as it is registered',
    params: z.strictObject({ division: divisionCodeSchema, sourceId: dataSourceSchema.shape.sourceId }),
    body: dataSourceSchema.pick({ organisation: true, kinds: true, divisions: true, publicKey: true, state: true }),
    success: [200],
    response: dataSourceSchema,
    problems: ['OFFICE.OUTSIDE', 'OPERATOR.STEP_UP', 'SOURCE.TAKEN'],
  }),
  lookUpForOffice: route({
    method: 'POST',
    path: '/v1/office/lookups',
    audience: 'office',
    caller: 'operator',
    rights: ['person.look-up'],
    summary: 'Look somebody up who lives in the division, for a purpose and with a reference; the person sees it',
    body: officialLookUpSchema.extend({ document: documentSchema }),
    success: [200],
    response: personFoundSchema,
    problems: ['PERSON.NOT_FOUND', 'REQUEST.TOO_MANY'],
  }),
};
