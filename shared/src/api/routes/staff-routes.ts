import * as z from 'zod';
import { gateIdSchema, gateLabelSchema, staffRoleSchema, staffSchema } from '../../gate/gate.ts';
import { placeIdSchema } from '../../place/place.ts';
import { PAGE_ROWS, pageEnd, pageQuerySchema } from '../page.ts';
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
    summary: 'Staff of a place, in pages',
    params: z.strictObject({ placeId: placeIdSchema }),
    query: pageQuerySchema,
    success: [200],
    response: z.strictObject({ staff: z.array(staffSchema).max(PAGE_ROWS), ...pageEnd }),
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
