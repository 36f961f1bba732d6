import * as z from 'zod';
import { lookupReasonSchema } from '../access/access.ts';
import { cardNumberSchema, citySchema } from '../card/city-card-schema.ts';
import { verdictSchema } from '../code/verdict-schema.ts';
import { entryAnswerSchema } from '../entry/answer-schema.ts';
import { documentSchema } from '../identity/document-schema.ts';
import { publicPlaceSchema } from '../place/place.ts';
import { colourSchema } from '../rules/colour-schema.ts';
import { bilingualSchema } from '../text/bilingual.ts';
import { readCrockford } from '../text/crockford.ts';
import { crockfordPattern, idSchema } from '../text/id-schema.ts';
import { lineSchema } from '../text/line.ts';
import { instantSchema } from '../time/instant-schema.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { STAFF_ROLES } from './staff-roles.ts';

export const gateIdSchema = idSchema('a gate id').brand<'GateId'>();
export type GateId = z.infer<typeof gateIdSchema>;

export const INVITATION_LENGTH = 12;
/** How long an invitation can be taken up. */
export const INVITATION_LIVES_MS = MS_PER_DAY;

/** Twelve characters that a manager reads out or sends; good once. */
export const invitationCodeSchema = z
  .string()
  .overwrite(readCrockford)
  .regex(crockfordPattern(INVITATION_LENGTH), 'an invitation has twelve characters');

/** Tells one invitation of a place from another, without its code. */
export const invitationIdSchema = idSchema('an invitation id');

export const staffRoleSchema = z.enum(STAFF_ROLES);

/** One member of staff at one place: who may judge codes there. */
export const gateSchema = z.strictObject({
  gateId: gateIdSchema,
  place: publicPlaceSchema,
  /** What the manager calls it, such as 东门. */
  label: z.string(),
  role: staffRoleSchema,
  createdAt: z.iso.datetime(),
});
export type Gate = z.infer<typeof gateSchema>;

/** A member of staff as those who run the place see them: by the label of the invitation that was taken up. */
export const staffSchema = gateSchema.omit({ place: true });
export type Staff = z.infer<typeof staffSchema>;

/** An invitation that nobody took up yet, as those who run the place see it: without the code that lets somebody in. */
export const openInvitationSchema = staffSchema.pick({ label: true, role: true }).extend({
  invitationId: invitationIdSchema,
  /** Who made it: the owner, or a manager by the label of their own post. */
  invitedBy: z.strictObject({ role: z.enum(['owner', 'manager']), label: z.string().nullable() }),
  expiresAt: z.iso.datetime(),
});
export type OpenInvitation = z.infer<typeof openInvitationSchema>;

export const gateLabelSchema = lineSchema(20);

/** How staff found somebody: by a document or a city's card that they typed or read, or by a paper code. */
export const lookupBySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), document: documentSchema, reason: lookupReasonSchema }),
  z.strictObject({ kind: z.literal('paper'), code: z.string().min(1).max(60) }),
  /** A card of the city that the place lies in, unless told. */
  z.strictObject({ kind: z.literal('card'), number: cardNumberSchema, city: citySchema.optional() }),
]);
export type LookupBy = z.infer<typeof lookupBySchema>;

/** Somebody as staff see them: masked, to compare with the document in their hand. */
export const seenPersonSchema = z.strictObject({ name: z.string(), documentNumber: z.string() });
export type SeenPerson = z.infer<typeof seenPersonSchema>;

/** Why somebody has their colour, as staff are told: the first reason alone, and when it ends at the latest. */
export const toldReasonSchema = z.strictObject({
  code: z.string(),
  name: bilingualSchema,
  until: z.iso.datetime().nullable(),
});
export type ToldReason = z.infer<typeof toldReasonSchema>;

export const lookupAnswerSchema = entryAnswerSchema.extend({
  person: seenPersonSchema,
  colour: colourSchema,
  reason: toldReasonSchema,
  /** To be given back with the visit when the person is let in; opaque, and good for this gate for a day. */
  admission: z.string(),
  serverTime: z.iso.datetime(),
});
export type LookupAnswer = z.infer<typeof lookupAnswerSchema>;

export const verifyAnswerSchema = z.strictObject({
  verdict: verdictSchema,
  /** Whether this step of the credential was shown before, here or at another gate. */
  sighting: z.enum(['first', 'same-scan', 'replayed']).nullable(),
  /** What the issuer knows now of a code of its own that was shown live: today's colour, and what this door says to it. A dead one tells nothing about today. */
  current: entryAnswerSchema
    .extend({
      colour: colourSchema,
      /** Null where it is not known. */
      reason: toldReasonSchema.nullable(),
    })
    .nullable(),
  serverTime: z.iso.datetime(),
});
export type VerifyAnswer = z.infer<typeof verifyAnswerSchema>;

/** What let a person in, as the gate noted it. Offline notes wait in the gate and are sent when the network is back. */
const evidence = {
  code: z.strictObject({ kind: z.literal('code'), text: z.string().min(1).max(400) }),
  admission: z.strictObject({ kind: z.literal('admission'), admission: z.string().min(1).max(400) }),
  manual: z.strictObject({ kind: z.literal('manual'), document: documentSchema, reason: lookupReasonSchema }),
};
export const evidenceSchema = z.discriminatedUnion('kind', [evidence.code, evidence.admission, evidence.manual]);
export type Evidence = z.infer<typeof evidenceSchema>;

export const gateVisitSchema = z.strictObject({
  /** Made by the gate, once per visit: sending it again writes nothing twice. */
  visitId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'has 8 to 64 letters, digits, - or _'),
  /** By the gate's clock. */
  at: instantSchema,
  evidence: evidenceSchema,
});
export type GateVisit = z.infer<typeof gateVisitSchema>;

export const gateVisitResultSchema = z.strictObject({
  visitId: z.string(),
  outcome: z.enum(['recorded', 'repeated', 'refused']),
  /** Why it was refused: the verdict on its code, or what was wrong with its other evidence. */
  reason: z.string().nullable(),
  /** The same step of the code let somebody in elsewhere within minutes. */
  replayed: z.boolean(),
});
export type GateVisitResult = z.infer<typeof gateVisitResultSchema>;
