import { ConditionFailedError } from '../../domain-error.ts';
import type { AccessRecord, AccessStore } from '../access-store.ts';
import type { CityCardRecord, CityCardStore } from '../city-card-store.ts';
import type { GatePolicyStore } from '../gate-policy-store.ts';
import type { GateRecord, GateStore, InvitationRecord, SightingRecord } from '../gate-store.ts';
import type { PaperCodeRecord, PaperCodeStore } from '../paper-code-store.ts';
import type { Revocation, RevocationStore } from '../revocation-store.ts';
import { addOnce } from './memory-stores.ts';

export function createMemoryGateStore(): GateStore {
  const invitations = new Map<string, InvitationRecord>();
  const gates = new Map<string, GateRecord>();
  const sightings = new Map<string, SightingRecord>();
  return {
    addInvitation: async (record) => addOnce(invitations, record.code, record),
    findInvitation: async (code) => invitations.get(code),
    useInvitation: async (code, accountId) => {
      const standing = invitations.get(code);
      if (standing === undefined || (standing.usedBy ?? accountId) !== accountId) throw new ConditionFailedError();
      invitations.set(code, { ...standing, usedBy: accountId });
    },
    add: async (record) => addOnce(gates, record.gateId, record),
    dismiss: async (record) => void gates.set(record.gateId, { ...record, state: 'dismissed' }),
    find: async (gateId) => gates.get(gateId),
    listByAccount: async (accountId) => [...gates.values()].filter((gate) => gate.accountId === accountId),
    listByPlace: async (placeId, accountId) =>
      [...gates.values()].filter(
        (gate) => gate.placeId === placeId && (accountId === undefined || gate.accountId === accountId),
      ),
    see: async (credentialId, step, sighting) => addOnce(sightings, `${credentialId} ${step}`, sighting),
  };
}

export function createMemoryAccessStore(): AccessStore {
  const records = new Map<string, AccessRecord>();
  return {
    put: async (record) => void records.set(`${record.personId} ${record.accessId}`, record),
    list: async (personId, now) =>
      [...records.values()]
        .filter((record) => record.personId === personId && record.expiresAt > now)
        .sort((a, b) => b.at - a.at),
  };
}

export function createMemoryPaperCodeStore(): PaperCodeStore {
  const codes = new Map<string, PaperCodeRecord>();
  const latest = new Map<string, PaperCodeRecord>();
  return {
    put: async (record) => void codes.set(record.code, record),
    find: async (code) => codes.get(code),
    findLatest: async (personId) => latest.get(personId),
    replaceLatest: async (record, previousCode) => {
      if (latest.get(record.personId)?.code !== previousCode) throw new ConditionFailedError();
      latest.set(record.personId, record);
    },
  };
}

export function createMemoryCityCardStore(): CityCardStore {
  const cards = new Map<string, CityCardRecord>();
  return {
    find: async (cardId) => cards.get(cardId),
    findLatest: async (cardId) => cards.get(cardId),
    put: async (record) => {
      if ((cards.get(record.cardId)?.revision ?? 0) !== record.revision - 1) throw new ConditionFailedError();
      cards.set(record.cardId, record);
    },
    listByPerson: async (personId, now) =>
      [...cards.values()].filter((card) => card.personId === personId && card.expiresAt > now),
  };
}

export function createMemoryRevocationStore(): RevocationStore {
  const revocations = new Map<string, Revocation>();
  return {
    add: async (entries) => {
      for (const entry of entries) revocations.set(entry.credentialId, entry);
    },
    list: async (now) =>
      [...revocations.values()].filter(({ until }) => until > now).map(({ credentialId }) => credentialId),
  };
}

export function createMemoryGatePolicyStore(): GatePolicyStore {
  let standing: Awaited<ReturnType<GatePolicyStore['load']>>;
  return {
    load: async () => standing,
    put: async (policies) => {
      standing = policies;
    },
  };
}
