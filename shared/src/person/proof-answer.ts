import * as z from 'zod';
import { PROOF_LEVELS } from '../identity/proof-level.ts';

/**
 * What came of asking for a proof: `proved` at this level; or nobody was asked (`off`), the phone does not sign in to the account
 * (`phone`), the person is a relative (`relative`), or no register knows them (`unknown`).
 */
export const PROVING_OUTCOMES = ['proved', 'off', 'phone', 'relative', 'unknown'] as const;
export type ProvingOutcome = (typeof PROVING_OUTCOMES)[number];

export const proofAnswerSchema = z.strictObject({
  outcome: z.enum(PROVING_OUTCOMES),
  level: z.enum(PROOF_LEVELS),
});
export type ProofAnswer = z.infer<typeof proofAnswerSchema>;
