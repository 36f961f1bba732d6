import * as z from 'zod';
import { idSchema } from '../text/id-schema.ts';

export const deletionIdSchema = idSchema('a deletion id');

/** What a deletion deletes, in the order in which a person thinks of it. */
export const DELETED_KINDS = [
  'people',
  'facts',
  'looks',
  'city-cards',
  'paper-codes',
  'places',
  'posts',
  'devices',
  'logins',
] as const;
export type DeletedKind = (typeof DELETED_KINDS)[number];

/**
 * What outlives a deletion, and why: facts from which a restriction follows that has not ended, visits that an infection may
 * have to be traced by, and the number of a paper card, so that a copy of it is known as taken back.
 */
export const KEPT_KINDS = ['facts', 'visits', 'paper-codes'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

const instant = z.iso.datetime();

/** The receipt of a deletion: it says nothing of anybody, and whoever has its id can read it. */
export const deletionSchema = z.strictObject({
  deletionId: deletionIdSchema,
  of: z.enum(['person', 'account']),
  /** `going`: the same request again goes on with it. */
  state: z.enum(['going', 'done']),
  requestedAt: instant,
  finishedAt: instant.nullable(),
  /** Of what there was anything. */
  deleted: z.array(z.strictObject({ kind: z.enum(DELETED_KINDS), count: z.int().min(1) })),
  /** When the last of it ends. */
  kept: z.array(z.strictObject({ kind: z.enum(KEPT_KINDS), until: instant })),
});
export type Deletion = z.infer<typeof deletionSchema>;

/** What a deletion would delete now, and what it would leave, in the words of its receipt. */
export const deletionPreviewSchema = deletionSchema.pick({ deleted: true, kept: true });
export type DeletionPreview = z.infer<typeof deletionPreviewSchema>;
