import { cityOf } from '@health-code/shared/card/city-card';
import { readPaperCode } from '@health-code/shared/card/paper-code';
import { outcomeFor } from '@health-code/shared/entry/outcome';
import type { GateId, LookupAnswer, LookupBy, SeenPerson } from '@health-code/shared/gate/gate';
import { maskDocumentNumber } from '@health-code/shared/identity/mask';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import { statusAt } from '@health-code/shared/rules/evaluate';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { noteAccess } from '../access/note-access.ts';
import { findByCityCard } from '../card/city-cards.ts';
import { currentSnapshot } from '../code/snapshots.ts';
import { fieldContext } from '../person/person-view.ts';
import { getOwnGate, type OwnGate } from './gates.ts';

/**
 * Finds somebody without a phone and answers with today's colour. The look is on the person's record before anything is
 * told. Throws GATE.NOT_FOUND, and GATE.NO_SUCH_PERSON alike for an unknown number and a card that was revoked, turned off, or has ended.
 */
export async function lookUpPerson(
  deps: Deps,
  accountId: string,
  { gateId, by }: { gateId: GateId; by: LookupBy },
  now: number,
): Promise<LookupAnswer> {
  const own = await getOwnGate(deps, accountId, gateId);
  const personId = await find(deps, own, by, now);
  const snapshot = personId && (await currentSnapshot(deps, personId, now));
  if (personId === undefined || snapshot === undefined) throw new DomainError('GATE.NO_SUCH_PERSON');
  const reason = by.kind === 'document' ? by.reason : null;
  await noteAccess(deps, own, { personId, way: by.kind, reason, id: `${now}`, at: now });
  const status = statusAt(snapshot.timeline, deps.ruleSet, now);
  const first = status.reasons[0] as (typeof status.reasons)[number];
  return {
    person: await seenPerson(deps, personId, snapshot.sealedName),
    colour: status.colour,
    outcome: outcomeFor(status.colour),
    reason: { code: first.code, name: first.name, until: first.hardEnd },
    admission: deps.admissions.seal({ personId, way: by.kind }, gateId, now),
    serverTime: toIso(now),
  };
}

async function find(deps: Deps, { place }: OwnGate, by: LookupBy, now: number): Promise<PersonId | undefined> {
  if (by.kind === 'document') {
    const { type, number, nationality } = by.document;
    return personIdSchema.parse(deps.ids.person(type, number, nationality));
  }
  if (by.kind === 'card') {
    const city = by.city ?? (cityOf(place.division) as string);
    return findByCityCard(deps, { city, number: by.number, now });
  }
  const code = readPaperCode(by.code);
  const card = code === undefined ? undefined : await deps.stores.paperCodes.find(code);
  return card?.state === 'active' && card.expiresAt > now ? card.personId : undefined;
}

async function seenPerson(deps: Deps, personId: PersonId, sealedName: string): Promise<SeenPerson> {
  const profile = await deps.stores.people.find(personId);
  const number = profile && deps.cipher.open(profile.sealed.number, fieldContext(personId, 'number'));
  return {
    name: deps.cipher.open(sealedName, fieldContext(personId, 'masked-name')),
    documentNumber: number === undefined ? '' : maskDocumentNumber(number),
  };
}
