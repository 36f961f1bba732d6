import { InvalidInputError } from '../domain-error.ts';
import { openByAny, sealBytes } from './aead.ts';
import type { KeyRing } from './key-ring.ts';

/** Which list it is, and whose: a cursor of one opens no other. */
export type ListName = readonly string[];

/**
 * Where the next page of a list begins, sealed: it stands in addresses, which are written into logs, and says after which
 * person, place or time the list goes on.
 */
export interface Cursors {
  /** Null where nothing comes after. */
  seal(list: ListName, after: string | undefined): string | null;
  /** Undefined for the beginning of the list. Throws REQUEST.INVALID for a cursor that is none of this list. */
  open(list: ListName, cursor: string | undefined): string | undefined;
}

export function createCursors(keys: KeyRing): Cursors {
  return {
    seal: (list, after) =>
      after === undefined ? null : sealBytes(keys.cursor.current, after, contextOf(list)).toString('base64url'),
    open: (list, cursor) => {
      if (cursor === undefined) return undefined;
      try {
        return openByAny(keys.cursor, Buffer.from(cursor, 'base64url'), contextOf(list));
      } catch {
        throw new InvalidInputError([
          { pointer: 'query/cursor', code: 'unknown', detail: 'is not the end of a page of this list' },
        ]);
      }
    },
  };
}

/** No two names run together into the same text. */
const contextOf = (list: ListName): string => JSON.stringify(list);
