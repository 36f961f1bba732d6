import type { DocumentType } from './document.ts';

/** What a person is known by: the same for every way in which one document is written. */
export interface DocumentKey {
  readonly type: DocumentType;
  readonly number: string;
  /** The country of a passport; empty for every other document, which only China issues. */
  readonly nationality: string;
}

interface Written {
  readonly type: DocumentType;
  readonly number: string;
  readonly nationality?: string | undefined;
}

/**
 * The key of a document whose number and nationality were read by `documentSchema`. The number itself tells types apart where
 * two of them share a form, and what changes when a document is renewed is not part of the key.
 */
export function documentKey({ type, number, nationality }: Written): DocumentKey {
  return { type: typeOf(type, number), number: lastingNumber(type, number), nationality: nationality ?? '' };
}

/** Foreigners' cards since 2023 have a number in the form of a resident ID that begins with 9, and people choose either type. */
function typeOf(type: DocumentType, number: string): DocumentType {
  return type === 'resident-id' && number.startsWith('9') ? 'permanent-residence' : type;
}

/** The eight digits of a permit stay with its holder for life; two more count its renewals. */
function lastingNumber(type: DocumentType, number: string): string {
  if (type === 'hk-macao-permit') return number.slice(0, 9);
  return type === 'taiwan-permit' ? number.slice(0, 8) : number;
}
