import type { RouteBodyInput } from '@health-code/shared/api/contract';
import { isOfConsentAge } from '@health-code/shared/identity/consent-age';
import {
  birthDateFault,
  type DocumentType,
  documentFault,
  nationalityFault,
} from '@health-code/shared/identity/document';
import { canonicalName, personNameFault } from '@health-code/shared/identity/person-name';
import { cleanPhone, isPhone } from '@health-code/shared/identity/phone-number';
import { CONSENT_VERSION } from '@health-code/shared/person/consent';
import { HANDOVER_LENGTH } from '@health-code/shared/person/handover';
import type { RelationToAccount } from '@health-code/shared/person/person';
import { cleanCode, cleanLine } from '@health-code/shared/text/clean';
import { readCrockford } from '@health-code/shared/text/crockford';
import { lineFault } from '@health-code/shared/text/line-fault';
import { chosenCode, type DivisionPath } from '../division/division-cascade.shared';

/** Where somebody lives, as it was chosen and typed. */
export interface Residence {
  readonly path: DivisionPath;
  readonly address: string;
}

/** Who somebody is, as it was typed. */
export interface IdentityForm {
  readonly name: string;
  readonly type: DocumentType;
  readonly number: string;
  /** The code of a country, or empty. */
  readonly nationality: string;
}

export const EMPTY_IDENTITY: IdentityForm = { name: '', type: 'resident-id', number: '', nationality: '' };

export interface ApplyForm extends IdentityForm {
  readonly relation: RelationToAccount;
  /** Whether the applicant says that a relative consents. */
  readonly consents: boolean;
  /** The code of a handover, or empty. */
  readonly handover: string;
  readonly phone: string;
  readonly residence: DivisionPath;
  readonly address: string;
}

/** A form for one more person begins with the home of the one before: most relatives share it. */
export const emptyApplyForm = (phone: string, home?: Residence, relation: RelationToAccount = 'self'): ApplyForm => ({
  ...EMPTY_IDENTITY,
  relation,
  consents: false,
  handover: '',
  phone,
  residence: home?.path ?? [],
  address: home?.address ?? '',
});

/** The contract's limit. Its own constant lives beside a zod schema, which must not get into a bundle. */
export const ADDRESS_MAX_LENGTH = 120;

/** The street: nine digits. */
export const RESIDENCE_DIGITS = 9;

const COUNTY_DIGITS = 6;

/** The county that a resident identity number begins with (GB 11643); undefined of a number that is not right. */
export function domicileOf({ type, number }: Pick<ApplyForm, 'type' | 'number'>): string | undefined {
  const cleaned = cleanCode(number);
  const isRight = type === 'resident-id' && documentFault(type, cleaned) === undefined;
  return isRight ? cleaned.slice(0, COUNTY_DIGITS) : undefined;
}

export type ApplyBody = RouteBodyInput<'applyForCode'>;

type IdentityBody = Pick<ApplyBody, 'name' | 'document'>;

export function identityBody({ name, type, number, nationality }: IdentityForm): IdentityBody {
  return {
    name: canonicalName(name),
    document: { type, number: cleanCode(number), ...(type === 'passport' ? { nationality } : {}) },
  };
}

/** Whether the applicant has to say that the person consents. */
export function asksConsent({ relation, type, number }: ApplyForm, now: number): boolean {
  return relation === 'relative' && isOfConsentAge(type, cleanCode(number), now);
}

export function applyBody(form: ApplyForm, now: number): ApplyBody {
  const handover = readCrockford(form.handover);
  return {
    ...identityBody(form),
    relation: form.relation,
    ...(form.consents && asksConsent(form, now) ? { consent: CONSENT_VERSION } : {}),
    ...(handover === '' ? {} : { handover }),
    phone: cleanPhone(form.phone),
    residence: { division: chosenCode(form.residence, RESIDENCE_DIGITS), address: cleanLine(form.address) },
  };
}

/** The codes of what is wrong, by the pointer that the server would name. */
type Faults = Record<string, string>;

export function identityFaults({ name, document }: IdentityBody, now: number): Faults {
  return found({
    '/name': personNameFault(name),
    '/document/number': numberFault(document, now),
    '/document/nationality': nationalityFault(document.type, document.nationality),
  });
}

export function applyFaults(body: ApplyBody, now: number): Faults {
  const { type, number } = body.document;
  const lacksConsent = body.relation === 'relative' && body.consent === undefined && isOfConsentAge(type, number, now);
  const others = found({
    '/consent': lacksConsent ? 'consent' : undefined,
    '/handover': isHandover(body.handover) ? undefined : 'format',
    '/phone': isPhone(body.phone) ? undefined : 'format',
    '/residence/division': body.residence.division === '' ? 'required' : undefined,
    '/residence/address': lineFault(body.residence.address, ADDRESS_MAX_LENGTH),
  });
  return { ...identityFaults(body, now), ...others };
}

const isHandover = (code: string | undefined): boolean => code === undefined || code.length === HANDOVER_LENGTH;

function found(faults: Record<string, string | undefined>): Faults {
  return Object.fromEntries(
    Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function numberFault({ type, number }: ApplyBody['document'], now: number): string | undefined {
  if (number === '') return 'required';
  return documentFault(type, number) ?? birthDateFault(type, number, now);
}
