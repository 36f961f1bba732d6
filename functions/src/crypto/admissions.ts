import { LOOKUP_WAYS, type LookupWay } from '@health-code/shared/access/ways';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { openByAny, sealBytes } from './aead.ts';
import type { KeyRing } from './key-ring.ts';

/** Whom staff looked up, and how, until the visit is recorded. */
export interface Admission {
  readonly personId: PersonId;
  readonly way: LookupWay;
}

/** With the instant at which it was sealed: nobody was let in by it before. */
export interface OpenedAdmission extends Admission {
  readonly sealedAt: number;
}

/** Sealed notes that a gate carries without reading them: it never learns an id that it could ask by. */
export interface Admissions {
  seal(admission: Admission, gateId: string, now: number): string;
  /** Undefined when it is another gate's, altered, or a day old. Never throws. */
  open(text: string, gateId: string, now: number): OpenedAdmission | undefined;
}

const LIFETIME_MS = MS_PER_DAY;

export function createAdmissions(keys: KeyRing): Admissions {
  return {
    seal: ({ personId, way }, gateId, now) =>
      sealBytes(keys.admission.current, `${personId} ${way} ${now}`, gateId).toString('base64url'),
    open: (text, gateId, now) => {
      const [id, given, sealedAt] = openOrNothing(keys, text, gateId)?.split(' ') ?? [];
      const way = LOOKUP_WAYS.find((known) => known === given);
      const isFresh = now - Number(sealedAt) < LIFETIME_MS;
      return id === undefined || way === undefined || !isFresh
        ? undefined
        : { personId: personIdSchema.parse(id), way, sealedAt: Number(sealedAt) };
    },
  };
}

function openOrNothing(keys: KeyRing, text: string, gateId: string): string | undefined {
  try {
    return openByAny(keys.admission, Buffer.from(text, 'base64url'), gateId);
  } catch {
    return undefined;
  }
}
