import { PROOF_LEVELS } from '@health-code/shared/identity/proof-level';
import { RELATIONS_TO_ACCOUNT } from '@health-code/shared/person/person';
import { personIdSchema } from '@health-code/shared/person/person-id';
import { OPTIONAL_PURPOSES } from '@health-code/shared/privacy/consents';
import { timelineSchema } from '@health-code/shared/rules/timeline';
import * as z from 'zod';
import { keys } from '../keys.ts';
import { type Item, overPrevious, type Table } from '../table.ts';
import type { Snapshot, SnapshotStore } from './snapshot-store.ts';

const itemSchema = z.object({
  personId: personIdSchema,
  accountId: z.string(),
  tenure: z.int().default(0),
  proofLevel: z.enum(PROOF_LEVELS).default('declared'),
  relation: z.enum(RELATIONS_TO_ACCOUNT).default('self'),
  sealedName: z.string(),
  sealedHint: z.string().optional(),
  timeline: timelineSchema,
  presence: z.object({ riskAreas: z.number(), divisions: z.array(z.string()) }).optional(),
  agreed: z.array(z.enum(OPTIONAL_PURPOSES)).optional(),
  revision: z.int(),
});

const decode = (item: Item | undefined): Snapshot | undefined => item && itemSchema.parse(item);

export function createDynamoSnapshotStore(table: Table): SnapshotStore {
  return {
    find: async (personId) => decode(await table.get(keys.snapshot(personId))),
    findLatest: async (personId) => decode(await table.get(keys.snapshot(personId), true)),
    getMany: async (personIds) => {
      const items = await table.getMany(personIds.map(keys.snapshot));
      return items.map((item) => itemSchema.parse(item));
    },
    remove: (personId) => table.delete(keys.snapshot(personId)),
    put: (snapshot) => table.put({ ...keys.snapshot(snapshot.personId), ...snapshot }, overPrevious(snapshot.revision)),
  };
}
