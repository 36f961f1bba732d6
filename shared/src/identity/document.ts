import { type EpochMs, shanghaiDate } from '../time/shanghai.ts';
import { readNationality } from './nationality.ts';
import { type ResidentIdFault, residentIdBirthDate, residentIdFault } from './resident-id.ts';

export const DOCUMENT_TYPES = [
  'resident-id',
  'hk-macao-permit',
  'taiwan-permit',
  'permanent-residence',
  'passport',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What is wrong with a document, as a stable code that a client can put into words. */
export type DocumentFault = ResidentIdFault | 'birth-date-in-future';

const HK_MACAO_PERMIT = /^[HM](\d{8}|\d{10})$/;
/** Booklets until 2015 print the batch of issue behind the number: 0012345601(B). */
const TAIWAN_PERMIT = /^(\d{8}|\d{10})(\([A-Z]\))?$/;
const PERMANENT_RESIDENCE_OLD = /^[A-Z]{3}\d{12}$/;
const PASSPORT = /^[A-Z0-9]{5,17}$/;

/** The number of a permit for Taiwan without the batch of issue; every other number as it is. */
export function withoutBatch(type: DocumentType, number: string): string {
  return type === 'taiwan-permit' ? number.replace(/\([A-Z]\)$/, '') : number;
}

function permanentResidenceFault(number: string): DocumentFault | undefined {
  if (PERMANENT_RESIDENCE_OLD.test(number)) return undefined;
  return number.startsWith('9') ? residentIdFault(number) : 'format';
}

const faultFinders: Record<DocumentType, (number: string) => DocumentFault | undefined> = {
  'resident-id': residentIdFault,
  'hk-macao-permit': (number) => (HK_MACAO_PERMIT.test(number) ? undefined : 'format'),
  'taiwan-permit': (number) => (TAIWAN_PERMIT.test(number) ? undefined : 'format'),
  'permanent-residence': permanentResidenceFault,
  passport: (number) => (PASSPORT.test(number) ? undefined : 'format'),
};

/** The first fault that the number shows without a clock. The number must be clean (`cleanCode`). */
export function documentFault(type: DocumentType, number: string): DocumentFault | undefined {
  return faultFinders[type](number);
}

const FAULT_DETAILS: Record<DocumentFault, string> = {
  format: 'is not in the format of this document type',
  'birth-date': 'contains no valid date of birth',
  'birth-date-in-future': 'contains a date of birth in the future',
  'check-digit': 'check digit does not match; a digit is wrong',
  'fifteen-digits': 'has 15 digits, as before 2000; the number has 18 today',
  'spreadsheet-number': 'was rounded by a spreadsheet; format the column as text and enter the number again',
};

/** The fault in words, for the `detail` of a field error; it never quotes the number. */
export function documentFaultDetail(fault: DocumentFault): string {
  return FAULT_DETAILS[fault];
}

/** What is wrong with the nationality beside a document: a passport requires one, and nothing else takes one. */
export function nationalityFault(type: DocumentType, nationality: string | undefined): NationalityFault | undefined {
  const isGiven = nationality !== undefined && nationality !== '';
  if ((type === 'passport') !== isGiven) return 'nationality';
  return isGiven && readNationality(nationality) === undefined ? 'nationality-unknown' : undefined;
}

export type NationalityFault = 'nationality' | 'nationality-unknown';

/** The birth date that the number carries, as `YYYY-MM-DD`; undefined for documents that carry none. */
export function documentBirthDate(type: DocumentType, number: string): string | undefined {
  const carriesDate = type === 'resident-id' || (type === 'permanent-residence' && /^\d{17}[\dX]$/.test(number));
  return carriesDate ? residentIdBirthDate(number) : undefined;
}

/** Nobody is known to have lived longer than 122 years. */
const LONGEST_LIFE_YEARS = 130;

/** What is wrong with the birth date of a number at `now`, by the calendar of Shanghai: its holder is not yet born, or older than anybody. */
export function birthDateFault(
  type: DocumentType,
  number: string,
  now: EpochMs,
): 'birth-date' | 'birth-date-in-future' | undefined {
  const born = documentBirthDate(type, number);
  if (born === undefined) return undefined;
  const today = shanghaiDate(now);
  if (born > today) return 'birth-date-in-future';
  return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) > LONGEST_LIFE_YEARS ? 'birth-date' : undefined;
}
