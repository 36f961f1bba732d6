import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { Entrance } from '@health-code/shared/place/place';
import { entranceFaults, isSameReviewed, type PlaceEdit } from '@health-code/shared/place/place-edit';
import { isSubKind } from '@health-code/shared/place/place-kinds';
import type { Needs } from '../../config/deps.ts';
import { editedFields } from '../../stores/place/edited-part.ts';
import type { PlaceProposal, PlaceRecord } from '../../stores/place/place-store.ts';
import { needsReview } from './needs-review.ts';

const DETAILS = { unknown: 'is no entrance of this place', repeated: 'stands twice' } as const;

/** What is wrong with an edit that no schema sees. */
export function editErrors(place: PlaceRecord, { subKind, entrances }: PlaceEdit): FieldError[] {
  const isKnown = (id: string) => place.entrances.some(({ entranceId }) => entranceId === id);
  const ofEntrances = entranceFaults(entrances, isKnown).map(({ index, field, code }) => ({
    pointer: `/entrances/${index}/${field}`,
    code,
    detail: DETAILS[code],
  }));
  const isOfKind = isSubKind(place.kind, subKind);
  const ofKind = { pointer: '/subKind', code: 'unknown', detail: 'is not a subkind of the kind of this place' };
  return isOfKind ? ofEntrances : [ofKind, ...ofEntrances];
}

export interface Editing {
  readonly edit: PlaceEdit;
  readonly by: string;
  readonly fingerprint: string;
  readonly now: number;
}

/** The place after an edit. What a reviewer answers for waits where there are reviewers; everything else holds at once. */
export function editedPlace(
  deps: Needs<'ids' | 'settings'>,
  place: PlaceRecord,
  { edit, by, fingerprint, now }: Editing,
): PlaceRecord {
  const revision = place.revision + 1;
  const { latitude, longitude } = edit.location;
  const { name, subKind, address, asksTestWithinHours, asksCheckOut } = edit;
  const reviewed = { name, subKind, address, location: { latitude, longitude } };
  const mustWait = needsReview(deps, place.creditCode) && !isSameReviewed(place, reviewed);
  const proposal: PlaceProposal | undefined = mustWait ? { ...reviewed, revision, at: now, refusal: null } : undefined;
  return {
    ...place,
    ...(mustWait ? {} : reviewed),
    asksTestWithinHours,
    asksCheckOut,
    ...editedEntrances(deps, place, edit),
    revision,
    proposal,
    lastEdit: { revision, at: now, by, fingerprint, before: editedFields(place) },
  };
}

/** The entrances in the order of the edit, and those that are no more. Ids of new ones follow all that there ever were. */
function editedEntrances(
  { ids }: Needs<'ids'>,
  { placeId, entrances, retired }: PlaceRecord,
  edit: PlaceEdit,
): Pick<PlaceRecord, 'entrances' | 'retired'> {
  let count = entrances.length + retired.length;
  const kept = edit.entrances.map(({ entranceId, name = '' }): Entrance => {
    const known = entrances.find((entrance) => entrance.entranceId === entranceId);
    if (known !== undefined) return { ...known, name };
    const id = `e${count}`;
    count += 1;
    return { entranceId: id, name, version: 1, code: ids.placeCode(placeId, id, 1) };
  });
  const isKept = ({ entranceId }: Entrance) => kept.some((entrance) => entrance.entranceId === entranceId);
  return { entrances: kept, retired: [...retired, ...entrances.filter((entrance) => !isKept(entrance))] };
}
