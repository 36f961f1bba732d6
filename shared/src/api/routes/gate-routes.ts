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
    summary: 'Take up an invitation: this account may judge codes at the place',
    body: z.strictObject({ invitation: invitationCodeSchema }),
    idempotent: true,
    success: [201],
    response: gateSchema,
    problems: ['INVITATION.UNKNOWN', 'INVITATION.USED', ...PLACE_STATE_PROBLEMS],
  }),
  listGates: route({
    method: 'GET',
    path: '/v1/gates',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.list'],
    summary: 'The gates of this account',
    success: [200],
    response: z.strictObject({ gates: z.array(gateSchema) }),
    problems: [],
  }),
  getGateBundle: route({
    method: 'GET',
    path: '/v1/gates/bundle',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.work'],
    summary:
      'All that a gate needs to judge codes without the network: keys, revocations, policy; signed by a root key',
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
    summary:
      'Judge a scanned code with the network: the same verdict from the same code, and what the issuer knows now',
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
    summary: 'Find somebody without a phone, by document or paper code; the person sees that it was done',
    standardOperation: 'verify code (验码)',
    body: z.strictObject({ gateId, by: lookupBySchema }),
    success: [200],
    response: lookupAnswerSchema,
    problems: ['GATE.NOT_FOUND', 'GATE.NO_SUCH_PERSON'],
  }),
  recordGateVisits: route({
    method: 'POST',
    path: '/v1/gates/visits',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.work'],
    summary: 'Record who was let in, one answer per visit; idempotent by the id of each visit',
    body: z.strictObject({ gateId, visits: z.array(gateVisitSchema).min(1).max(MAX_VISITS) }),
    maxBodyBytes: 128 * 1024,
    success: [200],
    response: z.strictObject({ results: z.array(gateVisitResultSchema) }),
    problems: ['GATE.NOT_FOUND'],
  }),
  getSpecimen: route({
    method: 'GET',
    path: '/v1/gates/specimen',
    audience: 'gate',
    caller: 'account',
    rights: ['gate.train'],
    summary: 'A code of nobody for training: every gate says that it is a specimen, and lets no one in by it',
    query: z.strictObject({ colour: z.enum(CODE_COLOURS).default('green') }),
    success: [200],
    response: issuedCredentialSchema,
    problems: [],
  }),
};
