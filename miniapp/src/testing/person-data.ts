import type { PersonData } from '@health-code/shared/privacy/person-data';
import { HOUR, iso, NOON, WANG } from './samples';

/** What is held of a person of whom something of most kinds is known. */
export const PERSON_DATA: PersonData = {
  personId: WANG.personId,
  particulars: {
    details: 'masked',
    name: WANG.name,
    document: { ...WANG.document, nationality: null },
    phone: WANG.phone,
    residence: { ...WANG.residence, address: null },
    relation: 'self',
    createdAt: WANG.createdAt,
    proof: WANG.proof,
  },
  facts: [
    { kind: 'declaration', broughtBy: null, recordedAt: iso(NOON), until: iso(NOON + 24 * HOUR), isRestricting: false },
    {
      kind: 'order',
      broughtBy: { organisation: 'CDC', divisionName: 'Zhengzhou' },
      recordedAt: iso(NOON),
      until: iso(NOON + 48 * HOUR),
      isRestricting: true,
    },
  ],
  waitingFacts: 1,
  paperCode: null,
  cityCards: [],
  visits: { count: 100, isMore: true },
  looks: 3,
  told: [{ reader: 'owner', times: 2, lastAt: iso(NOON) }],
  keeping: [
    { kind: 'particulars', days: null },
    { kind: 'facts', days: 3650 },
    { kind: 'paper-code', days: 365 },
    { kind: 'city-cards', days: 3650 },
    { kind: 'visits', days: 30 },
    { kind: 'looks', days: 180 },
  ],
  deletion: {
    deleted: [
      { kind: 'people', count: 1 },
      { kind: 'looks', count: 3 },
    ],
    kept: [{ kind: 'facts', until: iso(NOON + 48 * HOUR) }],
  },
};
