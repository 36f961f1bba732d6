import type { Access } from '@health-code/shared/access/access';
import { type PersonData, personDataSchema } from '@health-code/shared/privacy/person-data';
import type { Visit } from '@health-code/shared/visit/visit';
import type { PersonDocument } from '../person-document.ts';

const NOW = '2026-11-21T04:00:00.000Z';
const LATER = '2026-12-21T04:00:00.000Z';

export const SAMPLE_DATA: PersonData = personDataSchema.parse({
  personId: '0'.repeat(26),
  particulars: {
    details: 'full',
    name: '王小明',
    document: { type: 'resident-id', number: '11010519491231002X', nationality: null },
    phone: '13800138000',
    residence: {
      division: '410105001',
      divisionName: '河南省郑州市金水区经八路街道',
      address: '黄河路 12 号院 3 号楼',
    },
    relation: 'self',
    createdAt: NOW,
    proof: { level: 'seen', at: NOW },
  },
  facts: [
    { kind: 'declaration', broughtBy: null, recordedAt: NOW, until: LATER, isRestricting: false },
    {
      kind: 'order',
      broughtBy: { organisation: '郑州市疾控中心', divisionName: '河南省郑州市' },
      recordedAt: NOW,
      until: LATER,
      isRestricting: true,
    },
  ],
  waitingFacts: 1,
  paperCode: { issuedAt: NOW, expiresAt: LATER },
  cityCards: [
    { cardId: '1'.repeat(26), city: '4101', cityName: '河南省郑州市', ending: '5678', until: LATER, isAllowed: true },
  ],
  visits: { count: 2, isMore: false },
  looks: 1,
  told: [{ reader: 'owner', times: 2, lastAt: NOW }],
  keeping: [
    { kind: 'particulars', days: null },
    { kind: 'facts', days: 3650 },
    { kind: 'paper-code', days: 365 },
    { kind: 'city-cards', days: 3650 },
    { kind: 'visits', days: 30 },
    { kind: 'looks', days: 180 },
  ],
  deletion: { deleted: [{ kind: 'people', count: 1 }], kept: [{ kind: 'facts', until: LATER }] },
});

export const SAMPLE_VISIT: Visit = {
  visitId: 'v',
  at: NOW,
  place: {
    placeId: '2'.repeat(26),
    name: '郑州站',
    kind: 'transport',
    address: '二马路 82 号',
    divisionName: '河南省郑州市二七区',
    entrance: '东门',
  },
  method: 'self',
  colour: 'green',
  outcome: 'pass',
  ruleSet: 'CN-2022-20M',
  locationVerdict: 'verified',
  leftAt: '2026-11-21T06:05:00.000Z',
  endedBy: 'auto',
  original: null,
  isLate: false,
  isOpen: true,
} as Visit;

export const SAMPLE_LOOK: Access = {
  at: NOW,
  placeName: '郑州站',
  gateLabel: '东门',
  way: 'document',
  reason: 'no-phone',
  purpose: null,
};

/** A document of somebody of whom there is some of everything. */
export function sampleDocument(changes: Partial<PersonDocument> = {}): PersonDocument {
  return {
    createdAt: Date.parse(NOW),
    data: SAMPLE_DATA,
    visits: { rows: [SAMPLE_VISIT, { ...SAMPLE_VISIT, leftAt: null, endedBy: null, isLate: true }], isMore: false },
    looks: { rows: [SAMPLE_LOOK], isMore: false },
    ...changes,
  };
}
