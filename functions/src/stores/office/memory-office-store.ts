import { ConditionFailedError } from '../../domain-error.ts';
import type { OfficePost, OfficeRecord, OfficeStore, OperatorRecord, SignInRecord } from './office-store.ts';

export function createMemoryOfficeStore(): OfficeStore {
  const offices = new Map<string, OfficeRecord>();
  const operators = new Map<string, OperatorRecord>();
  const signIns = new Map<string, SignInRecord>();
  const posts = new Map<string, OfficePost>();
  return {
    find: async (officeId) => offices.get(officeId),
    put: async (office) => putNext(offices, office.officeId, office),
    list: async (division) =>
      [...offices.values()]
        .filter((office) => office.division.startsWith(division))
        .sort((a, b) => (a.officeId < b.officeId ? -1 : 1)),
    findOperator: async (officeId, operatorId) => operators.get(`${officeId} ${operatorId}`),
    putOperator: async (operator) => putNext(operators, `${operator.officeId} ${operator.operatorId}`, operator),
    listOperators: async (officeId) =>
      [...operators.values()]
        .filter((operator) => operator.officeId === officeId)
        .sort((a, b) => (a.operatorId < b.operatorId ? -1 : 1)),
    findSignIn: async (officeId, operatorId) => signIns.get(`${officeId} ${operatorId}`),
    putSignIn: async (signIn) => putNext(signIns, `${signIn.officeId} ${signIn.operatorId}`, signIn),
    addPost: async (post) => void posts.set(`${post.accountId} ${post.officeId} ${post.operatorId}`, post),
    listPosts: async (accountId) => [...posts.values()].filter((post) => post.accountId === accountId),
  };
}

/** Over the revision before it, as a conditional write does. */
function putNext<T extends { readonly revision: number }>(records: Map<string, T>, id: string, record: T): void {
  if ((records.get(id)?.revision ?? 0) !== record.revision - 1) throw new ConditionFailedError();
  records.set(id, record);
}
