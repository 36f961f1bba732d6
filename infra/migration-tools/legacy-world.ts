import type { Deps } from '@health-code/functions/config/deps';
import { residentId, samplePerson } from '@health-code/functions/testing/samples';
import { issuePaperCode } from '@health-code/functions/usecases/card/issue-paper-code';
import { declareHealth } from '@health-code/functions/usecases/facts/declare-health';
import { applyForCode } from '@health-code/functions/usecases/person/apply-for-code';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';

/** The same parts with the ids of before documents had one key: what a form took was what made the id. */
export const legacy = (deps: Deps): Deps => ({
  ...deps,
  ids: {
    ...deps.ids,
    person: ({ type, number, nationality = '' }) => deps.ids.personByKey({ type, number, nationality }),
  },
});

const account = (accountId: string) => ({ kind: 'account', accountId, sessionId: 's' }) as const;

/** Somebody who applied and declared, known by a document as it was written. */
export async function applied(deps: Deps, accountId: string, document: IdentityDocument): Promise<PersonId> {
  const call = { caller: account(accountId), now: deps.now(), idempotencyKey: undefined };
  const person = { ...samplePerson(), name: 'Anna Schmidt', document } as never;
  const { personId } = (await applyForCode(deps, { ...call, person })).person;
  const declaration = { temperatureCelsius: 36.5, symptoms: [], contactWithCase: false, divisionsStayed: [] };
  await declareHealth(deps, { ...call, personId, declaration });
  return personId;
}

/** An order that makes one id red, and no other. */
export async function orderedRed(deps: Deps, personId: PersonId): Promise<void> {
  const now = deps.now();
  await deps.stores.facts.add({
    personId,
    fingerprint: 'order',
    expiresAt: now + 30 * MS_PER_DAY,
    fact: {
      kind: 'order',
      id: 'order-1',
      source: { division: '4101', organisation: '郑州市疾控中心' },
      provenance: { sourceId: 'office', batch: null, row: null, evidence: null, event: null, operator: null },
      recordedAt: toIso(now),
      at: toIso(now),
      until: toIso(now + 7 * MS_PER_DAY),
      reason: '密接',
      colour: 'red',
      document: '1 号',
    },
  });
}

export async function withPaperCode(deps: Deps, accountId: string, personId: PersonId): Promise<string> {
  const call = { caller: account(accountId), now: deps.now(), idempotencyKey: `paper-${personId}` };
  return (await issuePaperCode(deps, { ...call, personId })).code.replace(/[^0-9A-Z]/g, '');
}

/** One document as four people wrote it, and as it is known. */
export const PASSPORTS = ['D', 'DEU'].map(
  (nationality): IdentityDocument => ({ type: 'passport', number: 'C01X00T47', nationality }),
);
export const PLAIN: IdentityDocument = { type: 'resident-id', number: residentId(2) };
