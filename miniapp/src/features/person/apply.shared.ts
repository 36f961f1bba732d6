import type { RouteBodyInput } from '@health-code/shared/api/contract';
import {
  birthDateFault,
  type DocumentType,
  documentFault,
  nationalityFault,
} from '@health-code/shared/identity/document';
import { canonicalName, personNameFault } from '@health-code/shared/identity/person-name';
import { cleanPhone, isPhone } from '@health-code/shared/identity/phone-number';
import { cleanCode, cleanLine } from '@health-code/shared/text/clean';
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
  readonly phone: string;
  readonly residence: DivisionPath;
  readonly address: string;
}

/** A form for one more person begins with the home of the one before: most relatives share it. */
export const emptyApplyForm = (phone: string, home?: Residence): ApplyForm => ({
  ...EMPTY_IDENTITY,
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

export function applyBody(form: ApplyForm): ApplyBody {
  return {
    ...identityBody(form),
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
  const others = found({
    '/phone': isPhone(body.phone) ? undefined : 'format',
    '/residence/division': body.residence.division === '' ? 'required' : undefined,
    '/residence/address': lineFault(body.residence.address, ADDRESS_MAX_LENGTH),
  });
  return { ...identityFaults(body, now), ...others };
}

function found(faults: Record<string, string | undefined>): Faults {
  return Object.fromEntries(
    Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function numberFault({ type, number }: ApplyBody['document'], now: number): string | undefined {
  if (number === '') return 'required';
  return documentFault(type, number) ?? birthDateFault(type, number, now);
}
