import type { Access } from '@health-code/shared/access/access';
import type { Bilingual } from '@health-code/shared/text/bilingual';
import type { Visit } from '@health-code/shared/visit/visit';
import {
  COLOURS,
  COLUMNS,
  ENDINGS,
  GATE,
  INSIDE,
  LATE,
  METHODS,
  NOTHING,
  newestOnly,
  ORIGINALLY,
  OUTCOMES,
  REASONS,
  SECTIONS,
  VERDICTS,
  WAYS,
} from './document-words.ts';
import type { NewestRows } from './person-document.ts';
import { inLine, type Row, type Section, valueCell, wordsCell } from './section.ts';
import { stayOf, timeOf } from './shanghai-times.ts';

/** Where the person was, newest first. */
export function visitsSection(visits: NewestRows<Visit>): Section {
  return {
    title: SECTIONS.visits,
    notes: newestNote(visits),
    columns: [
      { title: COLUMNS.time, share: 0.28 },
      { title: COLUMNS.place, share: 0.34 },
      { title: COLUMNS.how, share: 0.21 },
      { title: COLUMNS.result, share: 0.17 },
    ],
    rows: visits.rows.map(visitRow),
    nothing: NOTHING.visits,
  };
}

/** Who looked at the person, newest first. */
export function looksSection(looks: NewestRows<Access>): Section {
  return {
    title: SECTIONS.looks,
    notes: newestNote(looks),
    columns: [
      { title: COLUMNS.time, share: 0.24 },
      { title: COLUMNS.place, share: 0.42 },
      { title: COLUMNS.how, share: 0.34 },
    ],
    rows: looks.rows.map(lookRow),
    nothing: NOTHING.looks,
  };
}

const newestNote = ({ rows, isMore }: NewestRows<unknown>): Bilingual[] => (isMore ? [newestOnly(rows.length)] : []);

function visitRow({ at, leftAt, endedBy, original, isLate, place, method, ...visit }: Visit): Row {
  const { name, entrance, divisionName, address } = place;
  const { colour, outcome, locationVerdict } = visit;
  const recorded = original === null ? '' : `${inLine(ORIGINALLY)} ${stayOf(original.at, original.leftAt)}`;
  const late = isLate ? [inLine(LATE)] : [];
  const result = {
    zh: `${COLOURS[colour].zh}，${OUTCOMES[outcome].zh}`,
    en: `${COLOURS[colour].en}, ${OUTCOMES[outcome].en}`,
  };
  return [
    valueCell(stayOf(at, leftAt), inLine(endedBy === null ? INSIDE : ENDINGS[endedBy]), recorded),
    valueCell(
      [name, entrance].filter((part) => part !== '').join(' '),
      `${divisionName}${address}`,
      inLine(VERDICTS[locationVerdict]),
    ),
    wordsCell(METHODS[method], ...late),
    wordsCell(result),
  ];
}

function lookRow({ at, placeName, gateLabel, way, reason }: Access): Row {
  const why = reason === null ? [] : [inLine(REASONS[reason])];
  const gate = gateLabel === '' ? '' : `${inLine(GATE)} ${gateLabel}`;
  return [valueCell(timeOf(at)), valueCell(placeName, gate), wordsCell(WAYS[way], ...why)];
}
