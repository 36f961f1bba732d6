import { toIso } from '@health-code/shared/time/shanghai';
import { outcomeFor } from '@health-code/shared/visit/outcome';
import type { Visit } from '@health-code/shared/visit/visit';
import type { RouteHandlerFactory } from '../http/http-types.ts';
import type { VisitRecord } from '../stores/visit-store.ts';
import { getOwnSnapshot } from '../usecases/snapshots.ts';

export const listPersonVisits: RouteHandlerFactory<'listPersonVisits'> =
  (deps) =>
  async ({ params, accountId, now }) => {
    await getOwnSnapshot(deps, accountId, params.personId, now);
    const records = await deps.stores.visits.listByPerson(params.personId, now);
    return { status: 200, body: { visits: records.map(visitView) } };
  };

function visitView(record: VisitRecord): Visit {
  return {
    visitId: record.visitId,
    at: toIso(record.at),
    place: record.place,
    method: record.method,
    colour: record.colour,
    outcome: outcomeFor(record.colour),
    ruleSet: record.ruleSet,
    locationVerdict: record.locationVerdict,
  };
}
