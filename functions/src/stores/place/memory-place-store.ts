import type { PlaceId } from '@health-code/shared/place/place';
import { ConditionFailedError } from '../../domain-error.ts';
import { addLink, addOnce, present } from '../memory-maps.ts';
import { type PageQuery, pageOf } from '../page.ts';
import { editedPart } from './edited-part.ts';
import type { PlaceCodeRecord, PlaceEditRecord, PlaceRecord, PlaceStore } from './place-store.ts';

/** A page of what stands under an owner. */
const linked = (all: ReadonlyMap<string, ReadonlySet<string>>, owner: string, page: PageQuery) =>
  pageOf([...(all.get(owner) ?? [])] as PlaceId[], (id) => id, page);

export function createMemoryPlaceStore(): PlaceStore {
  const places = new Map<string, PlaceRecord>();
  const links = new Map<string, Set<string>>();
  const codes = new Map<string, PlaceCodeRecord>();
  const edits = new Map<string, { readonly placeId: string; readonly edit: PlaceEditRecord }>();
  const queues = new Map<string, Set<string>>();
  return {
    add: async (record) => addOnce(places, record.placeId, record),
    link: async (accountId, placeId) => addLink(links, accountId, placeId),
    find: async (placeId) => places.get(placeId),
    remove: async ({ placeId, accountId, county, codes: ownCodes }) => {
      places.delete(placeId);
      for (const [key, entry] of edits) if (entry.placeId === placeId) edits.delete(key);
      for (const code of ownCodes) codes.delete(code);
      links.get(accountId)?.delete(placeId);
      queues.get(county)?.delete(placeId);
    },
    listIds: async (accountId, page) => linked(links, accountId, page),
    getMany: async (placeIds) => placeIds.map((id) => places.get(id)).filter(present),
    replaceEntrance: async (placeId, index, fromVersion, { entranceId, code, version }) => {
      const place = places.get(placeId);
      const current = place?.entrances[index];
      if (current?.version !== fromVersion || current.entranceId !== entranceId) throw new ConditionFailedError();
      const entrances = (place as PlaceRecord).entrances.with(index, { ...current, code, version });
      places.set(placeId, { ...(place as PlaceRecord), entrances, revision: (place as PlaceRecord).revision + 1 });
    },
    addEntrance: async (placeId, revision, entrance) => {
      const place = places.get(placeId);
      if (place?.revision !== revision) throw new ConditionFailedError();
      places.set(placeId, { ...place, entrances: [...place.entrances, entrance], revision: revision + 1 });
    },
    edit: async (record, fromRevision) => {
      const place = places.get(record.placeId);
      const isOpen = place?.state === 'active' || place?.state === 'suspended';
      if (place?.revision !== fromRevision || !isOpen) throw new ConditionFailedError();
      places.set(record.placeId, { ...place, ...editedPart(record) });
    },
    putEdit: async (placeId, edit) => void edits.set(`${placeId} ${edit.revision}`, { placeId, edit }),
    listEdits: async (placeId) =>
      [...edits.values()]
        .filter((entry) => entry.placeId === placeId)
        .map(({ edit }) => edit)
        .sort((a, b) => a.revision - b.revision),
    changeState: async (placeId, from, to, { reviewNote, suspension } = {}) => {
      const place = places.get(placeId);
      if (place?.state !== from) throw new ConditionFailedError();
      places.set(placeId, { ...place, state: to, reviewNote: reviewNote ?? place.reviewNote, suspension });
    },
    queueReview: async (county, placeId) => addLink(queues, county, placeId),
    listQueued: async (county, page) => linked(queues, county, page),
    putCode: async (record) => {
      const isRevoked = codes.get(record.code)?.status === 'revoked';
      if (isRevoked && record.status === 'active') throw new ConditionFailedError();
      codes.set(record.code, record);
    },
    noteScreen: async (code, at) => {
      const standing = codes.get(code);
      if (standing?.status === 'active') codes.set(code, { ...standing, screenAt: at });
    },
    findCode: async (code) => codes.get(code),
  };
}
