import { REGISTER_PAGE_ROWS } from '@health-code/shared/api/page';
import { readIdentityHint } from '@health-code/shared/code/identity-hint';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { PlaceId } from '@health-code/shared/place/place';
import { colourAt } from '@health-code/shared/rules/timeline';
import { toIso } from '@health-code/shared/time/shanghai';
import type { VisitorLogRow } from '@health-code/shared/visit/visitor-log';
import type { PagedCall, TellingPage } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { keptUntil, visitsKeptSince } from '../../config/retention.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import type { Arrival } from '../../stores/visit/visit-store.ts';
import { currentSnapshot } from '../snapshot/current-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { getPlaceFor } from './get-place-for.ts';
import { originalTimes } from './original-times.ts';
import { requireProvedAccount } from './require-proved-account.ts';

type LogNeeds = SnapshotNeeds &
  Needs<'cursors' | 'settings', 'places' | 'gates' | 'visits' | 'people' | 'registerReads'>;

export interface GetVisitorLog extends PagedCall {
  readonly placeId: PlaceId;
  readonly day: string;
  /** `00` to `23`, by Shanghai's clock. */
  readonly hour: string;
}

/**
 * A page of who came in an hour, masked. Beijing's rule: only a holder of a green code may hold a visitor log, so it stops
 * when the manager has none. The read is on record before anything is told. Throws PLACE.NOT_FOUND, PLACE.PENDING,
 * PROOF.NEEDED, VISITOR_LOG.STOPPED, REQUEST.INVALID.
 */
export async function getVisitorLog(deps: LogNeeds, call: GetVisitorLog): Promise<TellingPage<VisitorLogRow>> {
  const place = await getPlaceFor(deps, call.caller, 'visitor-log.read', call.placeId);
  if (place.state === 'pending') throw new DomainError('PLACE.PENDING');
  await requireProvedAccount(deps, call.caller.accountId);
  if (!(await isReaderGreen(deps, place, call))) throw new DomainError('VISITOR_LOG.STOPPED');
  const hour = { placeId: place.placeId, kind: place.kind, hour: `${call.day}T${call.hour}` };
  const list = ['visitor-log', place.placeId, hour.hour];
  const page = { limit: REGISTER_PAGE_ROWS, after: deps.cursors.open(list, call.cursor) };
  const read = { placeId: place.placeId, hour: hour.hour, accountId: call.caller.accountId };
  await deps.stores.registerReads.count(read, call.now, keptUntil('registerRead', call.now, deps.settings));
  const { items, next } = await deps.stores.visits.pageArrivals(hour, visitsKeptSince(deps.settings, call.now), page);
  const people = await deps.stores.snapshots.getMany([...new Set(items.map(({ personId }) => personId))]);
  const byId = new Map(people.map((snapshot) => [snapshot.personId, snapshot]));
  const rows = items.map((arrival) => rowOf(deps, place, arrival, byId.get(arrival.personId)));
  return { rows, next: deps.cursors.seal(list, next) };
}

/**
 * The manager by their document; where the place names none, and for its other managers, anybody of the account that asks.
 * Only a person whom that account holds counts: else a place that names a stranger would tell the stranger's colour.
 */
async function isReaderGreen(deps: LogNeeds, place: PlaceRecord, { caller, now }: GetVisitorLog): Promise<boolean> {
  const { accountId } = caller;
  const named = place.accountId === accountId ? place.sealedManager?.document?.personId : undefined;
  const personIds: readonly PersonId[] = named === undefined ? await deps.stores.people.listIds(accountId) : [named];
  const snapshots = await Promise.all(personIds.map((personId) => currentSnapshot(deps, personId, now)));
  return snapshots.some(
    (snapshot) => snapshot?.accountId === accountId && colourAt(snapshot.timeline, now) === 'green',
  );
}

/** A person who has deleted their code since leaves a row without a name. */
function rowOf(
  deps: Needs<'cipher'>,
  { entrances, retired }: PlaceRecord,
  { at, leftAt, original, entranceId, colour, method }: Arrival,
  person: Snapshot | undefined,
): VisitorLogRow {
  return {
    at: toIso(at),
    leftAt: leftAt === undefined ? null : toIso(leftAt),
    original: originalTimes({ original }),
    entrance: [...entrances, ...retired].find((entrance) => entrance.entranceId === entranceId)?.name ?? '',
    name: person === undefined ? '' : deps.cipher.open(person.sealedName, fieldContext(person.personId, 'masked-name')),
    documentNumber: documentOf(deps, person),
    colour,
    method,
  };
}

function documentOf({ cipher }: Needs<'cipher'>, person: Snapshot | undefined): string {
  if (person?.sealedHint === undefined) return '';
  const hint = readIdentityHint(cipher.open(person.sealedHint, fieldContext(person.personId, 'identity-hint')));
  return hint === undefined ? '' : `${hint.documentStart}…${hint.documentEnd}`;
}
