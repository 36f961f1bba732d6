import { SELF } from '@health-code/shared/facts/self-source';
import { maskDocumentNumber, maskName, maskPhone } from '@health-code/shared/identity/mask';
import { HELD_KINDS, type HeldKind, type PersonData } from '@health-code/shared/privacy/person-data';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { Needs } from '../../config/deps.ts';
import { keptMs } from '../../config/retention.ts';
import type { FactRecord } from '../../stores/fact/fact-store.ts';
import type { ItemKind } from '../../stores/item-kind.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { cityCardView, isInForce } from '../card/city-card-view.ts';
import { openedProfile } from '../holding/opened-profile.ts';
import type { Holdings } from './holdings.ts';
import { tallyOf } from './person-tally.ts';
import type { ReaderTally } from './register-readers.ts';

export type DataNeeds = Needs<'cipher' | 'divisions' | 'settings'>;

interface Known {
  readonly profile: PersonRecord;
  readonly details: PersonData['particulars']['details'];
  readonly holdings: Holdings;
  readonly readers: readonly ReaderTally[];
  readonly now: number;
}

/** What is held of a person as it is told to whoever holds them. */
export function personDataView(deps: DataNeeds, { profile, details, holdings, readers, now }: Known): PersonData {
  const { facts, waiting, restriction, cards, paper, visits, looks } = holdings;
  const restricting = new Set(restriction?.facts.map(({ id }) => id));
  return {
    personId: profile.personId,
    particulars: particularsView(deps, profile, details),
    facts: facts.map((record) => factView(deps, record, restricting)),
    waitingFacts: waiting.length,
    paperCode: paper === undefined ? null : { issuedAt: toIso(paper.issuedAt), expiresAt: toIso(paper.expiresAt) },
    cityCards: cards.filter((card) => isInForce(card, now)).map((card) => cityCardView(deps, card)),
    visits: { count: visits.items.length, isMore: visits.next !== undefined },
    looks,
    told: readers.map((reader) => ({ ...reader, lastAt: toIso(reader.lastAt) })),
    keeping: HELD_KINDS.map((kind) => ({ kind, days: daysKept(deps, kind) })),
    deletion: tallyOf(holdings, deps.settings, now),
  };
}

function particularsView(deps: DataNeeds, profile: PersonRecord, details: Known['details']): PersonData['particulars'] {
  const { documentType: type, nationality = null, division, relation, createdAt, proof } = profile;
  const { name, number, phone, address } = openedProfile(deps, profile);
  const isFull = details === 'full';
  return {
    details,
    name: isFull ? name : maskName(name),
    document: { type, number: isFull ? number : maskDocumentNumber(number), nationality },
    phone: isFull ? phone : maskPhone(phone),
    residence: { division, divisionName: deps.divisions().fullName(division), address: isFull ? address : null },
    relation,
    createdAt: toIso(createdAt),
    proof: { level: proof.level, at: toIso(proof.at) },
  };
}

function factView(
  { divisions }: DataNeeds,
  { fact, expiresAt }: FactRecord,
  restricting: ReadonlySet<string>,
): PersonData['facts'][number] {
  const { kind, id, source, recordedAt } = fact;
  const { organisation, division } = source;
  return {
    kind,
    broughtBy:
      organisation === SELF.organisation ? null : { organisation, divisionName: divisions().fullName(division) },
    recordedAt,
    until: toIso(expiresAt),
    isRestricting: restricting.has(id),
  };
}

const ITEM_OF: Readonly<Record<HeldKind, ItemKind>> = {
  particulars: 'profile',
  facts: 'fact',
  'paper-code': 'paperCode',
  'city-cards': 'cityCard',
  visits: 'visit',
  looks: 'access',
};

/** As the table of retention says; null for what ends with the person. */
function daysKept({ settings }: DataNeeds, kind: HeldKind): number | null {
  const ms = keptMs(ITEM_OF[kind], settings);
  return ms === undefined ? null : ms / MS_PER_DAY;
}
