import { gateIdSchema } from '@health-code/shared/gate/gate';
import { STAFF_ROLES } from '@health-code/shared/gate/staff-roles';
import { placeIdSchema } from '@health-code/shared/place/place';
import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
import type { Page } from '../page.ts';
import { type Item, prefixRange, type Table, ttlSeconds } from '../table.ts';
import type { GateRecord, GateStore, InvitationRecord, SightingRecord } from './gate-store.ts';

const gateSchema = z.object({
  gateId: gateIdSchema,
  accountId: z.string(),
  placeId: placeIdSchema,
  label: z.string(),
  role: z.enum(STAFF_ROLES),
  state: z.enum(['active', 'dismissed']),
  createdAt: z.number(),
});
const invitationSchema = z.object({
  code: z.string(),
  placeId: placeIdSchema,
  label: z.string(),
  role: z.enum(STAFF_ROLES),
  invitedBy: z.string().optional(),
  expiresAt: z.number(),
  usedBy: z.string().optional(),
  isWithdrawn: z.literal(true).optional(),
});
const sightingSchema = z.object({ gateId: z.string(), at: z.number() });

const GATE_ID_LENGTH = 26;

const decodeGate = (item: Item): GateRecord => gateSchema.parse(item);
const decodeInvitation = (item: Item): InvitationRecord => {
  const { usedBy, ...rest } = invitationSchema.parse(item);
  return { ...rest, usedBy };
};
const decodeSighting = (item: Item): SightingRecord => sightingSchema.parse(item);

export function createDynamoGateStore(table: Table): GateStore {
  /** The gates that the links of a list lead to. */
  const getGates = async (links: readonly Item[]): Promise<GateRecord[]> => {
    const ids = links.map((item) => String(item['sk']).slice(-GATE_ID_LENGTH));
    return (await table.getMany(ids.map(keys.gate))).map(decodeGate);
  };
  const gatesOf = async ({ items, next }: Page<Item>): Promise<Page<GateRecord>> => ({
    items: await getGates(items),
    next,
  });
  return {
    addInvitation: async (record) => {
      const ttl = ttlSeconds(record.expiresAt);
      const standing = decodeInvitation(await table.putIfAbsent({ ...keys.invitation(record.code), ...record, ttl }));
      await table.put({ ...keys.placeInvitation(standing.placeId, record.code), ttl: ttlSeconds(standing.expiresAt) });
      return standing;
    },
    listInvitations: async (placeId, now) => {
      const links = await table.queryPrefix(keys.placeInvitation(placeId, '').pk, prefixes.invitation);
      const codes = links.map((item) => String(item['sk']).slice(prefixes.invitation.length));
      const invitations = (await table.getMany(codes.map(keys.invitation))).map(decodeInvitation);
      return invitations.filter(({ expiresAt }) => expiresAt > now);
    },
    findInvitation: async (code) => {
      const item = await table.get(keys.invitation(code), true);
      return item && decodeInvitation(item);
    },
    useInvitation: async (code, accountId) => {
      await table.update(keys.invitation(code), {
        UpdateExpression: 'SET usedBy = :account',
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(isWithdrawn) AND (attribute_not_exists(usedBy) OR usedBy = :account)',
        ExpressionAttributeValues: { ':account': accountId },
      });
    },
    withdrawInvitation: async (code) => {
      await table.update(keys.invitation(code), {
        UpdateExpression: 'SET isWithdrawn = :true',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(usedBy)',
        ExpressionAttributeValues: { ':true': true },
      });
    },
    // The gate first: a list that lacks it is completed by the retry, and a list's copy is never asked whether it is active.
    add: async (record) => {
      const standing = decodeGate(await table.putIfAbsent({ ...keys.gate(record.gateId), ...record }));
      await table.put({ ...keys.accountGate(record.accountId, record.gateId) });
      await table.put({ ...keys.staff(record.placeId, record.accountId, record.gateId) });
      return standing;
    },
    dismiss: (record) => table.put({ ...keys.gate(record.gateId), ...record, state: 'dismissed' }),
    // The lists last: a retry finds the gate by them.
    remove: async ({ gateId, accountId, placeId }) => {
      await table.delete(keys.gate(gateId));
      await table.deleteMany([keys.staff(placeId, accountId, gateId), keys.accountGate(accountId, gateId)]);
    },
    find: async (gateId) => {
      const item = await table.get(keys.gate(gateId));
      return item && decodeGate(item);
    },
    listByAccount: async (accountId, page) => {
      const range = prefixRange(keys.accountGate(accountId, '').pk, prefixes.gate);
      return gatesOf(await table.queryPage(range, { ...page, order: 'forwards', isConsistent: true }));
    },
    listByPlace: async (placeId, page) => {
      const range = prefixRange(keys.staff(placeId, '', '').pk, prefixes.account);
      return gatesOf(await table.queryPage(range, { ...page, order: 'forwards' }));
    },
    listPosts: async (placeId, accountId) => {
      const { pk, sk } = keys.staff(placeId, accountId, '');
      return getGates(await table.queryPrefix(pk, sk));
    },
    see: async (credentialId, step, sighting, expiresAt) => {
      const key = keys.sighting(credentialId, step);
      const ttl = ttlSeconds(expiresAt);
      return decodeSighting(await table.putIfAbsent({ ...key, ...sighting, ttl }));
    },
  };
}
