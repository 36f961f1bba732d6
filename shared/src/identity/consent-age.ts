import { type EpochMs, shanghaiDate } from '../time/shanghai.ts';
import { type DocumentType, documentBirthDate } from './document.ts';

/** From this birthday on a person consents for themself; before it a guardian does (个人信息保护法, article 31). */
const CONSENT_AGE_YEARS = 14;

/**
 * Whether the holder of a document consents for themself at `now`, by the calendar of Shanghai: who was born on 29 February does
 * from 1 March where the year has no such day. A document without a birth date is taken for that of somebody who does.
 */
export function isOfConsentAge(type: DocumentType, number: string, now: EpochMs): boolean {
  const born = documentBirthDate(type, number);
  if (born === undefined) return true;
  const year = Number(born.slice(0, 4)) + CONSENT_AGE_YEARS;
  return shanghaiDate(now) >= `${year}${born.slice(4)}`;
}
