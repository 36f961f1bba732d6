import { DOCUMENT_TYPES } from '@health-code/shared/identity/document';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
import type { Condition, Item, Table } from '../table.ts';
import type { PersonRecord, PersonStore } from './person-store.ts';

const itemSchema = z.object({
  personId: personIdSchema,
  accountId: z.string(),
  documentType: z.enum(DOCUMENT_TYPES),
  sealed: z.object({ name: z.string(), number: z.string(), phone: z.string(), address: z.string() }),
  division: z.string(),
  createdAt: z.number(),
});

const decode = (item: Item): PersonRecord => itemSchema.parse(item);

const heldBy = (accountId: string): Condition => ({
  expression: 'attribute_not_exists(pk) OR accountId = :account',
  values: { ':account': accountId },
});

export function createDynamoPersonStore(table: Table): PersonStore {
  return {
    put: (record) => table.put({ ...keys.profile(record.personId), ...record }, heldBy(record.accountId)),
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
    listIds: async (accountId) => {
      const items = await table.queryPrefix(keys.accountPerson(accountId, '').pk, prefixes.person, true);
      return items.map((item) => personIdSchema.parse(String(item['sk']).slice(prefixes.person.length)));
    },
    getMany: async (personIds: readonly PersonId[]) => (await table.getMany(personIds.map(keys.profile))).map(decode),
  };
}
