import type { LookupReason, LookupWay } from '@health-code/shared/access/ways';
import { CARD_NUMBER } from '@health-code/shared/card/city-card';
import { readPaperCode } from '@health-code/shared/card/paper-code';
import type { LookupBy } from '@health-code/shared/gate/gate';
import { type DocumentType, documentFault, nationalityFault } from '@health-code/shared/identity/document';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import { cleanCode } from '@health-code/shared/text/clean';

/** The form for looking somebody up. */
export interface LookUpForm {
  readonly way: LookupWay;
  readonly type: DocumentType;
  readonly number: string;
  /** The code of a country, or empty. */
  readonly nationality: string;
  readonly reason: LookupReason;
  readonly paperCode: string;
  readonly cardNumber: string;
}

export const EMPTY_LOOK_UP: LookUpForm = {
  way: 'document',
  type: 'resident-id',
  number: '',
  nationality: '',
  reason: 'no-phone',
  paperCode: '',
  cardNumber: '',
};

/** The field that each way of looking up is typed into. */
const FIELDS = { document: 'number', paper: 'paperCode', card: 'cardNumber' } as const;

/** What stands in the field of a way. */
export const typedText = (form: Partial<LookUpForm>, way: LookupWay): string => form[FIELDS[way]] ?? '';

/** The document as the API wants it. */
export function documentOf({ type, number, nationality }: LookUpForm): IdentityDocument {
  return {
    type,
    number: cleanCode(number),
    ...(type === 'passport' ? { nationality } : {}),
  };
}

/** The errors of the document, as codes that have words, by field. */
export function documentFaults(form: LookUpForm): { number?: string; nationality?: string } {
  const { type, number, nationality } = documentOf(form);
  const numberFault = number === '' ? 'required' : documentFault(type, number);
  const countryFault = nationalityFault(type, nationality);
  return {
    ...(numberFault === undefined ? {} : { number: numberFault }),
    ...(countryFault === undefined ? {} : { nationality: countryFault }),
  };
}

/** The errors of the chosen way of looking up, by field; empty when valid. */
export function formFaults(form: LookUpForm): FormFaults {
  if (form.way === 'paper') return readPaperCode(form.paperCode) === undefined ? { paperCode: true } : {};
  if (form.way === 'card') return CARD_NUMBER.test(cleanCode(form.cardNumber)) ? {} : { cardNumber: true };
  return documentFaults(form);
}
export interface FormFaults {
  readonly number?: string;
  readonly nationality?: string;
  readonly paperCode?: true;
  readonly cardNumber?: true;
}

/** What to look up by, of a form without faults. */
export function wantedBy(form: LookUpForm): LookupBy {
  if (form.way === 'paper') return { kind: 'paper', code: form.paperCode };
  if (form.way === 'card') return { kind: 'card', number: cleanCode(form.cardNumber) };
  return { kind: 'document', document: documentOf(form), reason: form.reason };
}
