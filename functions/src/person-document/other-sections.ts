import type { PersonData } from '@health-code/shared/privacy/person-data';
import {
  CARDS,
  COLUMNS,
  DELETED,
  KEPT,
  KEPT_WHY,
  NOTHING,
  READERS,
  SECTIONS,
  TOLD_NOTE,
  UNKNOWN,
  WOULD_GO,
  wouldStay,
} from './document-words.ts';
import { inLine, type Row, type Section, valueCell, wordsCell } from './section.ts';
import { dayOf, timeOf } from './shanghai-times.ts';

/** What finds the person at a door without their phone. */
export function cardsSection({ paperCode, cityCards }: PersonData): Section {
  return {
    title: SECTIONS.cards,
    notes: [],
    columns: [
      { title: COLUMNS.item, share: 0.4 },
      { title: COLUMNS.issued, share: 0.18 },
      { title: COLUMNS.ends, share: 0.18 },
      { title: COLUMNS.state, share: 0.24 },
    ],
    rows: [...paperRows(paperCode), ...cityCards.map(cardRow)],
    nothing: NOTHING.cards,
  };
}

function paperRows(code: PersonData['paperCode']): Row[] {
  if (code === null) return [];
  const { issuedAt, expiresAt } = code;
  return [[wordsCell(CARDS.paper), valueCell(dayOf(issuedAt)), valueCell(dayOf(expiresAt)), wordsCell(CARDS.inForce)]];
}

function cardRow({ cityName, ending, until, isAllowed }: PersonData['cityCards'][number]): Row {
  const state = isAllowed ? CARDS.on : CARDS.off;
  return [wordsCell(CARDS.city(cityName, ending)), valueCell(UNKNOWN), valueCell(dayOf(until)), wordsCell(state)];
}

/** Who read a register that the person stands in. */
export function toldSection({ told }: PersonData): Section {
  return {
    title: SECTIONS.told,
    notes: [TOLD_NOTE],
    columns: [
      { title: COLUMNS.reader, share: 0.5 },
      { title: COLUMNS.times, share: 0.2 },
      { title: COLUMNS.last, share: 0.3 },
    ],
    rows: told.map(({ reader, times, lastAt }) => [
      wordsCell(READERS[reader]),
      valueCell(String(times)),
      valueCell(timeOf(lastAt)),
    ]),
    nothing: NOTHING.told,
  };
}

/** What a deletion would delete now, and what it would leave and why. */
export function deletionSection({ deletion: { deleted, kept } }: PersonData): Section {
  const gone = deleted.map(
    ({ kind, count }): Row => [wordsCell(DELETED[kind]), valueCell(String(count)), wordsCell(WOULD_GO)],
  );
  const left = kept.map(
    ({ kind, until }): Row => [
      wordsCell(KEPT[kind]),
      valueCell(UNKNOWN),
      wordsCell(wouldStay(dayOf(until)), inLine(KEPT_WHY[kind])),
    ],
  );
  return {
    title: SECTIONS.deletion,
    notes: [],
    columns: [
      { title: COLUMNS.item, share: 0.36 },
      { title: COLUMNS.count, share: 0.14 },
      { title: COLUMNS.effect, share: 0.5 },
    ],
    rows: [...gone, ...left],
    nothing: NOTHING.deletion,
  };
}
