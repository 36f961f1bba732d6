import { PROOF_LEVELS } from '@health-code/shared/identity/proof-level';
import * as z from 'zod';

/** How surely a person is who they say, since when, and by whose word. */
export const personProofSchema = z.object({
  level: z.enum(PROOF_LEVELS),
  at: z.number(),
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('declaration') }),
    z.object({ kind: z.literal('service') }),
    z.object({ kind: z.literal('office'), sourceId: z.string(), office: z.string(), operator: z.string() }),
  ]),
});
export type PersonProof = z.infer<typeof personProofSchema>;

/** What somebody says of themself, and nobody else does. */
export const declared = (at: number): PersonProof => ({ level: 'declared', at, by: { kind: 'declaration' } });
