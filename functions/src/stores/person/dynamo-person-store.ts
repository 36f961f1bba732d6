import { DOCUMENT_TYPES } from '@health-code/shared/identity/document';
import { PROOF_LEVELS } from '@health-code/shared/identity/proof-level';
import { PASSING_KINDS } from '@health-code/shared/person/notice';
import { RELATIONS_TO_ACCOUNT } from '@health-code/shared/person/person';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
import { type Condition, type Item, type Table, ttlSeconds } from '../table.ts';
import { declared, personProofSchema } from './person-proof.ts';
import type { PersonRecord, PersonStore } from './person-store.ts';

const levelSchema = z.enum(PROOF_LEVELS);
const itemSchema = z.object({
  personId: personIdSchema,
  accountId: z.string(),
  tenure: z.int().default(0),
  leaving: z
    .array(
      z.object({
        accountId: z.string(),
        tenure: z.int(),
        kind: z.enum(PASSING_KINDS),
        sealedName: z.string(),
        at: z.number(),
      }),
    )
    .default([]),
  relation: z.enum(RELATIONS_TO_ACCOUNT).default('self'),
  proof: personProofSchema.optional(),
  consent: z.object({ version: z.string(), at: z.number() }).optional(),
  handover: z.object({ codeHash: z.string(), expiresAt: z.number() }).optional(),
  documentType: z.enum(DOCUMENT_TYPES),
  nationality: z.string().optional(),
  sealed: z.object({ name: z.string(), number: z.string(), phone: z.string(), address: z.string() }),
  division: z.string(),
  createdAt: z.number(),
  revision: z.int().default(0),
});

function decode(item: Item): PersonRecord {
  const { proof, consent, handover, nationality, ...rest } = itemSchema.parse(item);
  return { ...rest, proof: proof ?? declared(rest.createdAt), consent, handover, nationality };
}

/** Nothing has no revision, and neither has a record of before there were any. */
function overPrevious({ revision }: PersonRecord): Condition {
  if (revision === 1) return { expression: 'attribute_not_exists(revision)' };
  return { expression: 'revision = :previous', values: { ':previous': revision - 1 } };
}

const heldBy = (accountId: string): Condition => ({
  expression: 'attribute_not_exists(pk) OR accountId = :account',
  values: { ':account': accountId },
});

export function createDynamoPersonStore(table: Table): PersonStore {
  return {
    put: (record) => table.put({ ...keys.profile(record.personId), ...record }, overPrevious(record)),
    find: async (personId) => {
      const item = await table.get(keys.profile(personId), true);
      return item && decode(item);
    },
    async reserve(accountId, personId, known, max) {
      await table.update(keys.accountPeople(accountId), {
        UpdateExpression: 'ADD personIds :ids',
        ConditionExpression: 'attribute_not_exists(personIds) OR size(personIds) < :max OR contains(personIds, :id)',
        ExpressionAttributeValues: { ':ids': new Set([...known, personId]), ':id': personId, ':max': max },
      });
    },
    async release(accountId, personId) {
      await table.update(keys.accountPeople(accountId), {
        UpdateExpression: 'DELETE personIds :ids',
        ExpressionAttributeValues: { ':ids': new Set([personId]) },
      });
    },
    link: (accountId, personId) => table.put(keys.accountPerson(accountId, personId) as never),
    unlink: (accountId, personId) => table.delete(keys.accountPerson(accountId, personId)),
    remove: (personId, accountId) => table.delete(keys.profile(personId), heldBy(accountId)),
    noteTenure: (personId, tenure, until) =>
      table.put({ ...keys.formerTenure(personId), tenure, ttl: ttlSeconds(until) }),
    findTenure: async (personId) => {
      const item = await table.get(keys.formerTenure(personId), true);
      return item && z.int().parse(item['tenure']);
    },
    forget: (accountId) => table.deleteMany([keys.accountPeople(accountId), keys.proved(accountId)]),
    noteProof: (accountId, level) => table.put({ ...keys.proved(accountId), level }),
    findProof: async (accountId) => {
      const item = await table.get(keys.proved(accountId));
      return item && levelSchema.parse(item['level']);
    },
    listIds: async (accountId) => {
      const items = await table.queryPrefix(keys.accountPerson(accountId, '').pk, prefixes.person, true);
      return items.map((item) => personIdSchema.parse(String(item['sk']).slice(prefixes.person.length)));
    },
    getMany: async (personIds: readonly PersonId[]) => (await table.getMany(personIds.map(keys.profile))).map(decode),
  };
}
