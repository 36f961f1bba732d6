import type { PersonData } from '@health-code/shared/privacy/person-data';
import type { Bilingual } from '@health-code/shared/text/bilingual';
import { COLUMNS, DOCUMENT_TYPES, PARTICULARS, PROOF_LEVELS, RELATIONS, SECTIONS } from './document-words.ts';
import { type Cell, type Row, type Section, valueCell, wordsCell } from './section.ts';
import { dayOf, timeOf } from './shanghai-times.ts';

/** What the person applied with. */
export function particularsSection({ particulars }: PersonData): Section {
  return {
    title: SECTIONS.particulars,
    notes: [],
    columns: [
      { title: COLUMNS.item, share: 0.3 },
      { title: COLUMNS.value, share: 0.7 },
    ],
    rows: rowsOf(particulars),
  };
}

function rowsOf({ name, document, phone, residence, relation, createdAt, proof }: PersonData['particulars']): Row[] {
  const words = PARTICULARS;
  const proved = wordsCell(PROOF_LEVELS[proof.level], dayOf(proof.at));
  return [
    row(words.name, valueCell(name)),
    row(words.documentType, wordsCell(DOCUMENT_TYPES[document.type])),
    row(words.documentNumber, valueCell(document.number)),
    ...known(words.nationality, document.nationality),
    row(words.phone, valueCell(phone)),
    row(words.residence, valueCell(residence.divisionName)),
    ...known(words.address, residence.address),
    row(words.relation, wordsCell(RELATIONS[relation])),
    row(words.proof, proved),
    row(words.since, valueCell(timeOf(createdAt))),
  ];
}

const row = (name: Bilingual, value: Cell): Row => [wordsCell(name), value];

const known = (name: Bilingual, value: string | null): Row[] => (value === null ? [] : [row(name, valueCell(value))]);
