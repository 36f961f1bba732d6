import type { KeyedIds } from '@health-code/functions/crypto/keyed-ids';
import type { DocumentType } from '@health-code/shared/identity/document';
import { withoutBatch } from '@health-code/shared/identity/document';
import { readNationality } from '@health-code/shared/identity/nationality';
import type { PersonId } from '@health-code/shared/person/person-id';
import { cleanCode } from '@health-code/shared/text/clean';

/** What is stored of somebody's document: all but the nationality beside a passport. */
export interface StoredDocument {
  readonly personId: PersonId;
  readonly type: DocumentType;
  readonly number: string;
}

/** Whom a stored person is known as now; `unknown` where the nationality that they gave is none. */
export type KnownAs = { readonly kind: 'person'; readonly personId: PersonId } | { readonly kind: 'unknown' };

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every nationality that a form took, whether or not there is such a country: up to three letters, or none. */
function* nationalities(): Generator<string> {
  yield '';
  for (const first of LETTERS) {
    yield first;
    for (const second of LETTERS) {
      yield first + second;
      for (const third of LETTERS) yield first + second + third;
    }
  }
}

/**
 * The id that a document has now, from the one that it had when it was stored. A nationality was not stored, but the id
 * was made from it, so it is the one that makes the same id again: some 18,000 hashes at the most.
 */
export function knownAs({ personId, type, number }: StoredDocument, ids: KeyedIds): KnownAs {
  const clean = withoutBatch(type, cleanCode(number));
  if (type !== 'passport') return { kind: 'person', personId: ids.person({ type, number: clean }) };
  for (const given of nationalities()) {
    if (ids.personByKey({ type, number, nationality: given }) !== personId) continue;
    const nationality = readNationality(given);
    if (nationality === undefined) return { kind: 'unknown' };
    return { kind: 'person', personId: ids.person({ type, number: clean, nationality }) };
  }
  return { kind: 'unknown' };
}
