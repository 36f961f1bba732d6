import { ConditionFailedError } from '../../domain-error.ts';
import { addLink, addOnce, present } from '../memory-maps.ts';
import type { PlaceCodeRecord, PlaceRecord, PlaceStore } from './place-store.ts';

export function createMemoryPlaceStore(): PlaceStore {
  const places = new Map<string, PlaceRecord>();
  const links = new Map<string, Set<string>>();
  const codes = new Map<string, PlaceCodeRecord>();
  const queues = new Map<string, Set<string>>();
  return {
    add: async (record) => addOnce(places, record.placeId, record),
    link: async (accountId, placeId) => addLink(links, accountId, placeId),
    find: async (placeId) => places.get(placeId),
    listIds: async (accountId) => [...(links.get(accountId) ?? [])].sort() as never,
    getMany: async (placeIds) => placeIds.map((id) => places.get(id)).filter(present),
    replaceEntrance: async (placeId, index, fromVersion, entrance) => {
      const place = places.get(placeId);
      const current = place?.entrances[index];
      if (current?.version !== fromVersion || current.entranceId !== entrance.entranceId)
        throw new ConditionFailedError();
      places.set(placeId, {
        ...(place as PlaceRecord),
        entrances: (place as PlaceRecord).entrances.with(index, entrance),
      });
    },
    addEntrance: async (placeId, count, entrance) => {
      const place = places.get(placeId);
      if (place?.entrances.length !== count) throw new ConditionFailedError();
      places.set(placeId, { ...place, entrances: [...place.entrances, entrance] });
    },
    changeState: async (placeId, from, to, { reviewNote, suspension } = {}) => {
      const place = places.get(placeId);
      if (place?.state !== from) throw new ConditionFailedError();
      places.set(placeId, { ...place, state: to, reviewNote: reviewNote ?? place.reviewNote, suspension });
    },
    queueReview: async (county, placeId) => addLink(queues, county, placeId),
    listQueued: async (county) => [...(queues.get(county) ?? [])].sort() as never,
    putCode: async (record) => {
      const isRevoked = codes.get(record.code)?.status === 'revoked';
      if (isRevoked && record.status === 'active') throw new ConditionFailedError();
      codes.set(record.code, record);
    },
    findCode: async (code) => codes.get(code),
  };
}
