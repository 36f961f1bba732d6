import { ConditionFailedError } from '../../domain-error.ts';
import { addOnce } from '../memory-maps.ts';
import { pageOf } from '../page.ts';
import type { GateRecord, GateStore, InvitationRecord, SightingRecord } from './gate-store.ts';

export function createMemoryGateStore(): GateStore {
  const invitations = new Map<string, InvitationRecord>();
  const gates = new Map<string, GateRecord>();
  const sightings = new Map<string, SightingRecord>();
  const gatesWith = (fields: Partial<GateRecord>) =>
    [...gates.values()].filter((gate) =>
      Object.entries(fields).every(([name, value]) => gate[name as keyof GateRecord] === value),
    );
  return {
    addInvitation: async (record) => addOnce(invitations, record.code, record),
    findInvitation: async (code) => invitations.get(code),
    useInvitation: async (code, accountId) => {
      const standing = invitations.get(code);
      const isAnothers = (standing?.usedBy ?? accountId) !== accountId;
      if (standing === undefined || isAnothers || standing.isWithdrawn) throw new ConditionFailedError();
      invitations.set(code, { ...standing, usedBy: accountId });
    },
    withdrawInvitation: async (code) => {
      const standing = invitations.get(code);
      if (standing === undefined || standing.usedBy !== undefined) throw new ConditionFailedError();
      invitations.set(code, { ...standing, isWithdrawn: true });
    },
    listInvitations: async (placeId, now) =>
      [...invitations.values()].filter((invitation) => invitation.placeId === placeId && invitation.expiresAt > now),
    add: async (record) => addOnce(gates, record.gateId, record),
    dismiss: async (record) => void gates.set(record.gateId, { ...record, state: 'dismissed' }),
    remove: async ({ gateId }) => void gates.delete(gateId),
    find: async (gateId) => gates.get(gateId),
    listByAccount: async (accountId, page) => pageOf(gatesWith({ accountId }), ({ gateId }) => gateId, page),
    listByPlace: async (placeId, page) =>
      pageOf(gatesWith({ placeId }), (gate) => `${gate.accountId} ${gate.gateId}`, page),
    listPosts: async (placeId, accountId) => gatesWith({ placeId, accountId }),
    see: async (credentialId, step, sighting) => addOnce(sightings, `${credentialId} ${step}`, sighting),
  };
}
