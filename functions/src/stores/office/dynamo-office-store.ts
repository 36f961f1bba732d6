import { divisionOfOffice, listOfOffice } from '@health-code/shared/office/office';
import { keys, prefixes } from '../keys.ts';
import { overPrevious, type Table, ttlSeconds } from '../table.ts';
import { officeItemSchema, operatorItemSchema, postItemSchema, signInItemSchema } from './office-items.ts';
import type { OfficeStore } from './office-store.ts';

export function createDynamoOfficeStore(table: Table): OfficeStore {
  return {
    find: async (officeId) => {
      const item = await table.get(keys.office(listOfOffice(divisionOfOffice(officeId)), officeId), true);
      return item && officeItemSchema.parse(item);
    },
    put: (office) =>
      table.put(
        { ...keys.office(listOfOffice(office.division), office.officeId), ...office },
        overPrevious(office.revision),
      ),
    list: async (division) => {
      const { pk, sk } = keys.office(listOfOffice(division), division);
      return (await table.queryPrefix(pk, sk, true)).map((item) => officeItemSchema.parse(item));
    },
    findOperator: async (officeId, operatorId) => {
      const item = await table.get(keys.operator(officeId, operatorId), true);
      return item && operatorItemSchema.parse(item);
    },
    putOperator: (operator) =>
      table.put(
        { ...keys.operator(operator.officeId, operator.operatorId), ...operator, ttl: ttlSeconds(operator.expiresAt) },
        overPrevious(operator.revision),
      ),
    listOperators: async (officeId) =>
      (await table.queryPrefix(keys.operator(officeId, '').pk, prefixes.operator, true)).map((item) =>
        operatorItemSchema.parse(item),
      ),
    findSignIn: async (officeId, operatorId) => {
      const item = await table.get(keys.operatorSignIn(officeId, operatorId), true);
      return item && signInItemSchema.parse(item);
    },
    putSignIn: (signIn) =>
      table.put(
        { ...keys.operatorSignIn(signIn.officeId, signIn.operatorId), ...signIn, ttl: ttlSeconds(signIn.expiresAt) },
        overPrevious(signIn.revision),
      ),
    addPost: (post) =>
      table.put({
        ...keys.officePost(post.accountId, post.officeId, post.operatorId),
        ...post,
        ttl: ttlSeconds(post.expiresAt),
      }),
    listPosts: async (accountId) =>
      (await table.queryPrefix(keys.officePost(accountId, '', '').pk, prefixes.office, true)).map((item) =>
        postItemSchema.parse(item),
      ),
  };
}
