import * as z from 'zod';
import { cityCardSchema } from '../card/city-card-schema.ts';
import { divisionCodeSchema } from '../division/division.ts';
import type { Fact } from '../facts/fact.ts';
import { DOCUMENT_TYPES } from '../identity/document.ts';
import { PROOF_LEVELS } from '../identity/proof-level.ts';
import { RELATIONS_TO_ACCOUNT } from '../person/person.ts';
import { personIdSchema } from '../person/person-id.ts';
import { deletionPreviewSchema } from './deletion.ts';

/** Whether particulars are told masked, or whole to somebody who has just signed in. */
export const DETAILS = ['masked', 'full'] as const;

/** What is held of a person, in the order in which a person thinks of it. */
export const HELD_KINDS = ['particulars', 'facts', 'paper-code', 'city-cards', 'visits', 'looks'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];

export const FACT_KINDS = [
  ...(['declaration', 'test', 'vaccination', 'stay', 'contact', 'case'] as const),
  ...(['entry', 'residence', 'order', 'foreign', 'release'] as const),
] as const satisfies readonly Fact['kind'][];

/** Who read a register that the person stands in. */
export const REGISTER_READERS = ['owner', 'manager'] as const;

const instant = z.iso.datetime();

const particularsSchema = z.strictObject({
  details: z.enum(DETAILS),
  name: z.string(),
  document: z.strictObject({ type: z.enum(DOCUMENT_TYPES), number: z.string(), nationality: z.string().nullable() }),
  phone: z.string(),
  residence: z.strictObject({
    division: divisionCodeSchema,
    divisionName: z.string(),
    /** Only among full details: half an address is none. */
    address: z.string().nullable(),
  }),
  relation: z.enum(RELATIONS_TO_ACCOUNT),
  createdAt: instant,
  proof: z.strictObject({ level: z.enum(PROOF_LEVELS), at: instant }),
});

const heldFactSchema = z.strictObject({
  kind: z.enum(FACT_KINDS),
  /** The organisation and where it is; null for what the person said of themselves. */
  broughtBy: z.strictObject({ organisation: z.string(), divisionName: z.string() }).nullable(),
  recordedAt: instant,
  until: instant,
  /** Whether a restriction follows from it now: a deletion leaves it until that ends. */
  isRestricting: z.boolean(),
});

/** The last of a list that comes in pages elsewhere, counted. */
const countSchema = z.strictObject({
  count: z.int().min(0),
  /** Whether there are more than were counted. */
  isMore: z.boolean(),
});

const toldSchema = z.strictObject({ reader: z.enum(REGISTER_READERS), times: z.int().min(1), lastAt: instant });

/** How long a kind is kept: so many days after it was written, or with the person. */
const keepingSchema = z.strictObject({ kind: z.enum(HELD_KINDS), days: z.int().min(1).nullable() });

/** Everything that is held of a person, for whoever holds them; rows of visits and looks come in pages of their own. */
export const personDataSchema = z.strictObject({
  personId: personIdSchema,
  particulars: particularsSchema,
  facts: z.array(heldFactSchema),
  /** Facts that wait for an office and count for nothing yet. */
  waitingFacts: z.int().min(0),
  paperCode: z.strictObject({ issuedAt: instant, expiresAt: instant }).nullable(),
  cityCards: z.array(cityCardSchema),
  visits: countSchema,
  looks: z.int().min(0),
  told: z.array(toldSchema),
  keeping: z.array(keepingSchema),
  /** What a deletion would delete now, and what it would leave. */
  deletion: deletionPreviewSchema,
});
export type PersonData = z.infer<typeof personDataSchema>;
