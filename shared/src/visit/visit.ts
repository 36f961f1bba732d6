import * as z from 'zod';
import { entryAnswerSchema, entryOutcomeSchema } from '../entry/answer-schema.ts';
import { personIdSchema } from '../person/person-id.ts';
import { locationSchema } from '../place/location.ts';
import { doorSchema, publicPlaceSchema } from '../place/place.ts';
import { colourSchema } from '../rules/colour-schema.ts';
import { bilingualSchema } from '../text/bilingual.ts';
import { distinctList } from '../text/distinct-list.ts';
import { instantSchema } from '../time/instant-schema.ts';
import { STAY_ENDS } from './stay.ts';

/** `self` and `companion` scan a place's code; the others were let in by staff: by their code, a document, a paper card, their city's card, or a note made by hand. */
export const ENTRY_METHODS = ['self', 'companion', 'reverse', 'document', 'paper', 'card', 'manual'] as const;
export const entryMethodSchema = z.enum(ENTRY_METHODS);
/** What a person may say of their own check-in. */
const ownMethodSchema = entryMethodSchema.extract(['self', 'companion']);
export type EntryMethod = z.infer<typeof entryMethodSchema>;

/** How the code came into the app: the live camera, a picture from the album, a link, or the keyboard. */
export const ENTRY_SCENES = ['camera', 'album', 'link', 'typed'] as const;
export const entrySceneSchema = z.enum(ENTRY_SCENES);
export type EntryScene = z.infer<typeof entrySceneSchema>;

export const locationVerdictSchema = z.enum(['verified', 'unverified', 'remote']);
export type LocationVerdict = z.infer<typeof locationVerdictSchema>;

/** How far the phone was from the place: at it (500 m), near it (5 km), far, or unknown. */
export const DISTANCE_BANDS = ['at', 'near', 'far', 'unknown'] as const;
export type DistanceBand = (typeof DISTANCE_BANDS)[number];

const MAX_PERSONS_PER_VISIT = 8;

/** A check-in. The location is judged and dropped: only the verdict is stored. */
export const newVisitSchema = z.strictObject({
  /** As scanned or typed: a link or the 12 characters. The check character is verified by the domain, which says what is wrong. */
  placeCode: z.string().min(1).max(200),
  personIds: distinctList(personIdSchema, { min: 1, max: MAX_PERSONS_PER_VISIT }, 'a person is listed twice'),
  entry: z.strictObject({
    method: ownMethodSchema,
    scene: entrySceneSchema,
    location: locationSchema.optional(),
    /** When the code was scanned, by the phone's clock; a code that lay in the phone for long proves little. */
    scannedAt: instantSchema.optional(),
    /** What a screen at the door showed beside its code. */
    screen: z.string().max(40).optional(),
  }),
  /** When the person was at the door, where the phone had no network then: within the last seven days. */
  at: instantSchema.optional(),
});
export type NewVisit = z.infer<typeof newVisitSchema>;

export const visitResultSchema = entryAnswerSchema.extend({
  personId: personIdSchema,
  visitId: z.string(),
  name: z.string(),
  colour: colourSchema,
  reason: z.strictObject({ code: z.string(), name: bilingualSchema, until: z.iso.datetime().nullable() }),
  locationVerdict: locationVerdictSchema,
});
export type VisitResult = z.infer<typeof visitResultSchema>;

export const checkInAnswerSchema = z.strictObject({
  place: doorSchema,
  results: z.array(visitResultSchema).min(1),
  /** When the visit was recorded, by the server's clock. A retry answers with the first visit's time. */
  serverTime: z.iso.datetime(),
});
export type CheckInAnswer = z.infer<typeof checkInAnswerSchema>;

/** The times of a visit as they were recorded, beside those that the person corrected them to. */
export const originalTimesSchema = z.strictObject({
  at: z.iso.datetime(),
  leftAt: z.iso.datetime().nullable(),
  /** When they were corrected last. */
  changedAt: z.iso.datetime(),
});
export type OriginalTimes = z.infer<typeof originalTimesSchema>;

/** A visit as its person sees it. */
export const visitSchema = z.strictObject({
  visitId: z.string(),
  at: z.iso.datetime(),
  place: publicPlaceSchema,
  method: entryMethodSchema,
  colour: colourSchema,
  outcome: entryOutcomeSchema,
  ruleSet: z.string(),
  locationVerdict: locationVerdictSchema,
  /** Null while the person is inside. */
  leftAt: z.iso.datetime().nullable(),
  /** What ended it: the person, their next check-in, or the time after which nobody is still there. */
  endedBy: z.enum(STAY_ENDS).nullable(),
  /** The times that were recorded first; null where nobody corrected them. */
  original: originalTimesSchema.nullable(),
  /** Whether it was sent later than it happened, because there was no network. */
  isLate: z.boolean(),
  /** Whether its times may still be corrected: until the end of its day. */
  isOpen: z.boolean(),
});
export type Visit = z.infer<typeof visitSchema>;
