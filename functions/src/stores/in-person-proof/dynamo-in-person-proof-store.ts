import { RELATIONS_TO_ACCOUNT } from '@health-code/shared/person/person';
import { personIdSchema } from '@health-code/shared/person/person-id';
import * as z from 'zod';
import { keys } from '../keys.ts';
import { overPrevious, type Table, ttlSeconds } from '../table.ts';
import type { InPersonProofRecord, InPersonProofStore } from './in-person-proof-store.ts';

const itemSchema = z.object({
  personId: personIdSchema,
  state: z.enum(['seen', 'withdrawn']),
  at: z.number(),
  sourceId: z.string(),
  office: z.string(),
  operator: z.string(),
  loginId: z.string().optional(),
  nameHash: z.string().optional(),
  relation: z.enum(RELATIONS_TO_ACCOUNT).optional(),
  tenure: z.int(),
  fingerprint: z.string(),
  expiresAt: z.number(),
  revision: z.int(),
});

export function createDynamoInPersonProofStore(table: Table): InPersonProofStore {
  return {
    find: async (personId) => {
      const item = await table.get(keys.inPersonProof(personId), true);
      if (item === undefined) return undefined;
      const { loginId, nameHash, relation, ...rest } = itemSchema.parse(item);
      return { ...rest, loginId, nameHash, relation };
    },
    remove: (personId) => table.delete(keys.inPersonProof(personId)),
    put: (record: InPersonProofRecord) =>
      table.put(
        { ...keys.inPersonProof(record.personId), ...record, ttl: ttlSeconds(record.expiresAt) },
        overPrevious(record.revision),
      ),
  };
}
