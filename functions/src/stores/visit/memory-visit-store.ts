import { shanghaiHour } from '@health-code/shared/time/shanghai';
import { ConditionFailedError } from '../../domain-error.ts';
import { addOnce } from '../memory-maps.ts';
import { pageOf } from '../page.ts';
import { arrivalKey } from './arrival-page.ts';
import { firstArrival } from './first-arrival.ts';
import { keptVisits } from './kept-visits.ts';
import { tallied } from './tallied.ts';
import type { Arrival, PlaceHour, VisitRecord, VisitStore } from './visit-store.ts';

export function createMemoryVisitStore(): VisitStore {
  const visits = new Map<string, VisitRecord>();
  const all = () => [...visits.values()];
  const arrivals = ({ placeId, hour }: PlaceHour, since: number) =>
    all().filter(
      (record) =>
        record.place.placeId === placeId &&
        firstArrival(record) > since &&
        record.locationVerdict !== 'remote' &&
        shanghaiHour(firstArrival(record)) === hour,
    );
  return {
    add: async (record) => addOnce(visits, `${record.personId} ${record.visitId}`, record),
    find: async (personId, visitId) => visits.get(`${personId} ${visitId}`),
    listByPerson: async (personId, page, now) => {
      const own = all().filter((record) => record.personId === personId);
      return keptVisits(
        pageOf(own, ({ visitId }) => visitId, page, 'backwards'),
        now,
      );
    },
    listBetween: async (personId, { from, to, limit, order }) => {
      const found = all()
        .filter((record) => record.personId === personId && record.visitId >= from && record.visitId <= to)
        .sort((a, b) => (a.visitId < b.visitId ? -1 : 1));
      return (order === 'forwards' ? found : found.reverse()).slice(0, limit);
    },
    changeTimes: async (record, times) => {
      const key = `${record.personId} ${record.visitId}`;
      const standing = visits.get(key);
      if (standing?.at !== record.at || standing.leftAt !== record.leftAt) throw new ConditionFailedError();
      const changed = { ...standing, ...times };
      visits.set(key, changed);
      return changed;
    },
    countArrivals: async (hour, since) => tallied(arrivals(hour, since)),
    listArrivals: async (hour, since) =>
      arrivals(hour, since)
        .map(arrivalOf)
        .sort((a, b) => a.at - b.at),
    pageArrivals: async (hour, since, page) => pageOf(arrivals(hour, since).map(arrivalOf), arrivalKey, page),
  };
}

function arrivalOf({ personId, visitId, at, leftAt, original, entranceId, colour, method }: VisitRecord): Arrival {
  return { personId, visitId, at, leftAt, original, entranceId, colour, method };
}
