import type { PersonId } from '@health-code/shared/person/person-id';

/** Who is to be deleted: one person, or the account with everybody in it. */
export type DeletionTarget =
  | { readonly of: 'person'; readonly personId: PersonId; readonly name: string }
  | { readonly of: 'account' };
