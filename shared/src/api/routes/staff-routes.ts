import * as z from 'zod';
import { gateIdSchema, gateLabelSchema, staffRoleSchema, staffSchema } from '../../gate/gate.ts';
import { gateLookUpsSchema, registerReadsSchema } from '../../gate/look-ups.ts';
import { placeIdSchema } from '../../place/place.ts';
import { route } from '../route.ts';

export const staffRoutes = {
  inviteStaff: route({
    method: 'POST',
    path: '/v1/places/{placeId}/invitations',
    audience: 'owner',
    caller: 'account',
    rights: ['staff.manage-checkers', 'staff.manage-managers'],
    summary: 'Invite a checker or a manager; the invitation works once, for a day',
    params: z.strictObject({ placeId: placeIdSchema }),
    body: z.strictObject({ label: gateLabelSchema, role: staffRoleSchema.default('checker') }),
    idempotent: true,
    success: [201],
    response: z.strictObject({ invitation: z.string(), expiresAt: z.iso.datetime() }),
    problems: ['PLACE.NOT_FOUND', 'PLACE.OWNER_ONLY', 'IDEMPOTENCY.MISMATCH'],
  }),
  listStaff: route({
    method: 'GET',
    path: '/v1/places/{placeId}/staff',
    audience: 'owner',
    caller: 'account',
    rights: ['staff.list'],
    summary: 'Staff of a place, newest first',
    params: z.strictObject({ placeId: placeIdSchema }),
    success: [200],
    response: z.strictObject({ staff: z.array(staffSchema) }),
    problems: ['PLACE.NOT_FOUND'],
  }),
  listLookUps: route({
    method: 'GET',
    path: '/v1/places/{placeId}/lookups',
    audience: 'owner',
    caller: 'account',
    rights: ['staff.list'],
    summary:
      'How often staff looked people up, and who read the visitor log, by hour of the last 30 days, newest first',
    params: z.strictObject({ placeId: placeIdSchema }),
    success: [200],
    response: z.strictObject({ lookUps: z.array(gateLookUpsSchema), registerReads: z.array(registerReadsSchema) }),
    problems: ['PLACE.NOT_FOUND'],
  }),
  dismissStaff: route({
    method: 'POST',
    path: '/v1/places/{placeId}/staff/{gateId}/dismissal',
    audience: 'owner',
    caller: 'account',
    rights: ['staff.manage-checkers', 'staff.manage-managers'],
    summary: 'Dismiss a staff member with immediate effect; idempotent',
    params: z.strictObject({ placeId: placeIdSchema, gateId: gateIdSchema }),
    success: [200],
    response: z.strictObject({ dismissed: z.boolean() }),
    problems: ['PLACE.NOT_FOUND', 'PLACE.OWNER_ONLY', 'STAFF.NOT_FOUND'],
  }),
};
