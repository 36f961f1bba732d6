import * as z from 'zod';
import { lineSchema } from '../text/line.ts';
import { locationSchema } from './location.ts';
import { ADDRESS_LENGTH, entranceNameSchema, MAX_ENTRANCES, PLACE_NAME_LENGTH, testAgeSchema } from './place.ts';

/** What a reviewer answers for: it says which place a poster belongs to and where that is. */
const reviewedFields = {
  name: lineSchema(PLACE_NAME_LENGTH),
  /** The second level of the kind. The first stays: what was counted under it would be lost. */
  subKind: z.string().max(30),
  address: lineSchema(ADDRESS_LENGTH),
  location: locationSchema,
};

/** One entrance as it shall be: one that there is under its id, or another without one. */
const editedEntranceSchema = z.strictObject({
  entranceId: z.string().min(1).max(40).optional(),
  /** Absent for a door without a name. */
  name: entranceNameSchema.optional(),
});

/** A place as it shall be. Entrances that are left out are retired: their posters end. */
export const placeEditSchema = z.strictObject({
  /** The revision that the owner saw. */
  revision: z.int().min(1),
  ...reviewedFields,
  asksTestWithinHours: testAgeSchema,
  asksCheckOut: z.boolean(),
  entrances: z.array(editedEntranceSchema).min(1).max(MAX_ENTRANCES),
});
export type PlaceEdit = z.infer<typeof placeEditSchema>;
export type EditedEntrance = PlaceEdit['entrances'][number];

/** What of an edit a reviewer answers for. */
export type ReviewedFields = Pick<PlaceEdit, 'name' | 'subKind' | 'address' | 'location'>;

/** What is wrong with a list of entrances that no schema sees, by its position. */
export interface EntranceFault {
  readonly index: number;
  readonly field: 'entranceId' | 'name';
  readonly code: 'unknown' | 'repeated';
}

/** Every fault of the entrances of an edit: an id that the place does not have, and an id or a name that stands twice. */
export function entranceFaults(
  entrances: readonly EditedEntrance[],
  isKnown: (entranceId: string) => boolean,
): EntranceFault[] {
  const [ids, names] = [new Set<string>(), new Set<string>()];
  return entrances.flatMap(({ entranceId, name = '' }, index): EntranceFault[] => [
    ...(entranceId === undefined || isKnown(entranceId)
      ? []
      : [{ index, field: 'entranceId', code: 'unknown' } as const]),
    ...(entranceId === undefined || isFirst(ids, entranceId)
      ? []
      : [{ index, field: 'entranceId', code: 'repeated' } as const]),
    ...(isFirst(names, name) ? [] : [{ index, field: 'name', code: 'repeated' } as const]),
  ]);
}

function isFirst(seen: Set<string>, value: string): boolean {
  const isNew = !seen.has(value);
  seen.add(value);
  return isNew;
}

/** Whether two places are the same in what a reviewer answers for. */
export function isSameReviewed(a: ReviewedFields, b: ReviewedFields): boolean {
  const isSameSpot = a.location.latitude === b.location.latitude && a.location.longitude === b.location.longitude;
  return a.name === b.name && a.subKind === b.subKind && a.address === b.address && isSameSpot;
}
