import * as z from 'zod';
import { rootKeySchema, signedDocumentSchema } from '../../code/gate-bundle-schema.ts';
import { issuedCredentialSchema } from '../../code/issued-credential.ts';
import {
  gateIdSchema,
  gateSchema,
  gateVisitResultSchema,
  gateVisitSchema,
  invitationCodeSchema,
  lookupAnswerSchema,
  lookupBySchema,
  verifyAnswerSchema,
} from '../../gate/gate.ts';
import { CODE_COLOURS } from '../../rules/colour.ts';
import { PAGE_ROWS, pageEnd, pageQuerySchema } from '../page.ts';
import { PLACE_STATE_PROBLEMS } from '../place-problems.ts';
import { route } from '../route.ts';

const MAX_VISITS = 100;
const gateId = gateIdSchema;

export const gateRoutes = {
  acceptInvitation: route({
    method: 'POST',
    path: '/v1/gates',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.join'],
    summary: 'Accept an invitation to work at a place',
    body: z.strictObject({ invitation: invitationCodeSchema }),
    idempotent: true,
    success: [201],
    response: gateSchema,
    problems: ['PROOF.NEEDED', 'INVITATION.UNKNOWN', 'INVITATION.USED', ...PLACE_STATE_PROBLEMS],
  }),
  listGates: route({
    method: 'GET',
    path: '/v1/gates',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.list'],
    summary: 'The gates of this account, in pages',
    query: pageQuerySchema,
    success: [200],
    response: z.strictObject({ gates: z.array(gateSchema).max(PAGE_ROWS), ...pageEnd }),
    problems: [],
  }),
  getGateBundle: route({
    method: 'GET',
    path: '/v1/gates/bundle',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.work'],
    summary: 'Everything a gate needs to check codes offline: keys, revocations and policy, signed by a root key',
    query: z.strictObject({ gateId }),
    success: [200],
    response: z.strictObject({
      bundle: signedDocumentSchema,
      roots: z.array(rootKeySchema),
      serverTime: z.iso.datetime(),
    }),
    problems: ['GATE.NOT_FOUND'],
  }),
  verifyCode: route({
    method: 'POST',
    path: '/v1/gates/verify',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.work'],
    summary: "Check a scanned code online: the offline verdict, and today's answer",
    standardOperation: 'verify code (验码)',
    body: z.strictObject({ gateId, text: z.string().max(2_000) }),
    success: [200],
    response: verifyAnswerSchema,
    problems: ['GATE.NOT_FOUND'],
  }),
  lookUpPerson: route({
    method: 'POST',
    path: '/v1/gates/lookups',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.work'],
    summary: 'Find a person without a phone by document, paper code or city card; the person can see the lookup',
    standardOperation: 'verify code (验码)',
    body: z.strictObject({ gateId, by: lookupBySchema }),
    success: [200],
    response: lookupAnswerSchema,
    problems: ['GATE.NOT_FOUND', 'GATE.NO_SUCH_PERSON', 'GATE.TOO_MANY_LOOK_UPS'],
  }),
  recordGateVisits: route({
    method: 'POST',
    path: '/v1/gates/visits',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.work'],
    summary: 'Record who was let in, with one result per visit; idempotent by visit id',
    body: z.strictObject({ gateId, visits: z.array(gateVisitSchema).min(1).max(MAX_VISITS) }),
    maxBodyBytes: 128 * 1024,
    success: [200],
    response: z.strictObject({ results: z.array(gateVisitResultSchema) }),
    problems: ['GATE.NOT_FOUND', 'WRITE.CONFLICT'],
  }),
  getSpecimen: route({
    method: 'GET',
    path: '/v1/gates/specimen',
    audience: 'gate',
    caller: 'anyone',
    rights: ['public.read'],
    summary: 'A training code: every gate reports it as a specimen and never admits anyone by it',
    query: z.strictObject({ colour: z.enum(CODE_COLOURS).default('green') }),
    success: [200],
    response: issuedCredentialSchema,
    problems: [],
  }),
};
