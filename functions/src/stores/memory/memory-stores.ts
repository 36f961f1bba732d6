import { shanghaiHour } from '@health-code/shared/time/shanghai';
import { ConditionFailedError } from '../../domain-error.ts';
import type { FactRecord, FactStore } from '../fact-store.ts';
import type { OtpChallenge, OtpStore } from '../otp-store.ts';
import type { PersonRecord, PersonStore } from '../person-store.ts';
import type { PlaceCodeRecord, PlaceRecord, PlaceStore } from '../place-store.ts';
import type { Snapshot, SnapshotStore } from '../snapshot-store.ts';
import { visitIdPrefix } from '../visit-id.ts';
import type { PlaceHour, VisitRecord, VisitStore } from '../visit-store.ts';

/** Stores that forget: for tests of use cases and for the property tests, held to the same contract suite as DynamoDB's. */

const present = <T>(value: T | undefined): value is T => value !== undefined;

export function addOnce<T>(records: Map<string, T>, id: string, record: T): T {
  const existing = records.get(id);
  if (existing === undefined) records.set(id, record);
  return existing ?? record;
}

function addLink(links: Map<string, Set<string>>, owner: string, id: string): void {
  links.set(owner, (links.get(owner) ?? new Set()).add(id));
}

export function createMemoryOtpStore(): OtpStore {
  const challenges = new Map<string, OtpChallenge>();
  const change = (phoneHash: string, next: (current: OtpChallenge) => OtpChallenge | undefined): OtpChallenge => {
    const current = challenges.get(phoneHash);
    const changed = current && next(current);
    if (changed === undefined) throw new ConditionFailedError();
    challenges.set(phoneHash, changed);
    return changed;
  };
  return {
    find: async (phoneHash) => challenges.get(phoneHash),
    replace: async (challenge, previousSentAt) => {
      if (challenges.get(challenge.phoneHash)?.sentAt !== previousSentAt) throw new ConditionFailedError();
      challenges.set(challenge.phoneHash, challenge);
    },
    countTry: async (phoneHash, maxTries) =>
      change(phoneHash, (current) => (current.tries < maxTries ? { ...current, tries: current.tries + 1 } : undefined)),
    use: async (phoneHash, intention) => {
      change(phoneHash, (current) =>
        current.usedBy === undefined || current.usedBy === intention ? { ...current, usedBy: intention } : undefined,
      );
    },
  };
}

export function createMemoryPersonStore(): PersonStore {
  const people = new Map<string, PersonRecord>();
  const links = new Map<string, Set<string>>();
  return {
    put: async (record) => {
      const existing = people.get(record.personId);
      if (existing !== undefined && existing.accountId !== record.accountId) throw new ConditionFailedError();
      people.set(record.personId, record);
    },
    find: async (personId) => people.get(personId),
    link: async (accountId, personId) => addLink(links, accountId, personId),
    listIds: async (accountId) => [...(links.get(accountId) ?? [])].sort() as never,
    getMany: async (personIds) => personIds.map((id) => people.get(id)).filter(present),
  };
}

export function createMemorySnapshotStore(): SnapshotStore {
  const snapshots = new Map<string, Snapshot>();
  return {
    find: async (personId) => snapshots.get(personId),
    findLatest: async (personId) => snapshots.get(personId),
    getMany: async (personIds) => personIds.map((id) => snapshots.get(id)).filter(present),
    put: async (snapshot) => {
      if ((snapshots.get(snapshot.personId)?.revision ?? 0) !== snapshot.revision - 1) throw new ConditionFailedError();
      snapshots.set(snapshot.personId, snapshot);
    },
  };
}

export function createMemoryFactStore(): FactStore {
  const facts = new Map<string, FactRecord>();
  return {
    add: async (record) => addOnce(facts, `${record.personId} ${record.fact.id}`, record),
    find: async (personId, factId) => facts.get(`${personId} ${factId}`),
    list: async (personId, now) =>
      [...facts.values()]
        .filter((record) => record.personId === personId && record.expiresAt > now)
        .map((record) => record.fact),
  };
}

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
    changeState: async (placeId, from, to, reviewNote) => {
      const place = places.get(placeId);
      if (place?.state !== from) throw new ConditionFailedError();
      places.set(placeId, { ...place, state: to, reviewNote: reviewNote ?? place.reviewNote });
    },
    queueReview: async (county, placeId) => addLink(queues, county, placeId),
    listQueued: async (county) => [...(queues.get(county) ?? [])].sort() as never,
    putCode: async (record) => void codes.set(record.code, record),
    findCode: async (code) => codes.get(code),
  };
}

export function createMemoryVisitStore(): VisitStore {
  const visits = new Map<string, VisitRecord>();
  const all = () => [...visits.values()];
  const arrivals = ({ placeId, hour }: PlaceHour) =>
    all().filter(
      (record) =>
        record.place.placeId === placeId && record.locationVerdict !== 'remote' && shanghaiHour(record.at) === hour,
    );
  return {
    add: async (record) => addOnce(visits, `${record.personId} ${record.visitId}`, record),
    find: async (personId, visitId) => visits.get(`${personId} ${visitId}`),
    listByPerson: async (personId, now) =>
      all()
        .filter((record) => record.personId === personId && record.expiresAt > now)
        .sort((a, b) => b.at - a.at),
    listByDay: async (personId, day) =>
      all().filter((record) => record.personId === personId && record.visitId.startsWith(visitIdPrefix(day))),
    changeTimes: async (record, { at, leftAt }) => {
      const key = `${record.personId} ${record.visitId}`;
      const standing = visits.get(key);
      if (standing?.at !== record.at || standing.leftAt !== record.leftAt) throw new ConditionFailedError();
      const changed = { ...standing, at, leftAt };
      visits.set(key, changed);
      return changed;
    },
    countArrivals: async (hour) => arrivals(hour).length,
    listArrivals: async (hour) =>
      arrivals(hour)
        .sort((a, b) => a.at - b.at)
        .map(({ personId, visitId, at, leftAt, entranceId, colour, method }) => ({
          personId,
          visitId,
          at,
          leftAt,
          entranceId,
          colour,
          method,
        })),
  };
}
