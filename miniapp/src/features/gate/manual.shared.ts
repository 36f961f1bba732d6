import type { LookupReason } from '@health-code/shared/gate/lookup';
import { type DocumentType, documentFault, normaliseDocumentNumber } from '@health-code/shared/identity/document';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';

/** What staff type when there is nothing to scan. */
export interface ManualForm {
  readonly way: 'document' | 'paper';
  readonly type: DocumentType;
  readonly number: string;
  readonly nationality: string;
  readonly reason: LookupReason;
  readonly paperCode: string;
}

export const EMPTY_MANUAL: ManualForm = {
  way: 'document',
  type: 'resident-id',
  number: '',
  nationality: '',
  reason: 'no-phone',
  paperCode: '',
};

/** The document as the API wants it. */
export function documentOf({ type, number, nationality }: ManualForm): IdentityDocument {
  const country = nationality.trim().toUpperCase();
  return {
    type,
    number: normaliseDocumentNumber(number),
    ...(type === 'passport' ? { nationality: country } : {}),
  };
}

/** What is wrong with the document, as a code that has words, by field. */
export function documentFaults(form: ManualForm): { number?: string; nationality?: string } {
  const { type, number, nationality } = documentOf(form);
  const numberFault = number === '' ? 'required' : documentFault(type, number);
  const hasCountry = type !== 'passport' || /^[A-Z]{3}$/.test(nationality ?? '');
  return {
    ...(numberFault === undefined ? {} : { number: numberFault }),
    ...(hasCountry ? {} : { nationality: 'nationality' }),
  };
}
