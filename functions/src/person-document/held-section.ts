import type { HeldKind } from '@health-code/shared/privacy/person-data';
import {
  COLUMNS,
  counted,
  earlierThan,
  HELD,
  KEPT_NOTE,
  KEPT_WITH_PERSON,
  keptDays,
  SECTIONS,
  UNKNOWN,
} from './document-words.ts';
import type { NewestRows, PersonDocument } from './person-document.ts';
import { type Cell, type Row, type Section, valueCell, wordsCell } from './section.ts';
import { dayOf } from './shanghai-times.ts';

/** Every kind of what is held: what, why, since when, and until when. */
export function heldSection(document: PersonDocument): Section {
  return {
    title: SECTIONS.held,
    notes: [KEPT_NOTE],
    columns: [
      { title: COLUMNS.kind, share: 0.27 },
      { title: COLUMNS.why, share: 0.32 },
      { title: COLUMNS.since, share: 0.18 },
      { title: COLUMNS.kept, share: 0.23 },
    ],
    rows: document.data.keeping.map(({ kind, days }) => heldRow(kind, days, holdingsOf(document)[kind])),
  };
}

/** How many there are of a kind, and since when. */
interface Holding {
  readonly count: string;
  readonly since: Cell;
}

function heldRow(kind: HeldKind, days: number | null, { count, since }: Holding): Row {
  const { title, why } = HELD[kind];
  return [
    wordsCell(counted(title, count)),
    wordsCell(why),
    since,
    wordsCell(days === null ? KEPT_WITH_PERSON : keptDays(days)),
  ];
}

function holdingsOf({ data, visits, looks }: PersonDocument): Readonly<Record<HeldKind, Holding>> {
  const { particulars, facts, paperCode, cityCards } = data;
  return {
    particulars: holding(1, [particulars.createdAt]),
    facts: holding(
      facts.length,
      facts.map(({ recordedAt }) => recordedAt),
    ),
    'paper-code': holding(paperCode === null ? 0 : 1, paperCode === null ? [] : [paperCode.issuedAt]),
    'city-cards': holding(cityCards.length, []),
    visits: listed(visits),
    looks: listed(looks),
  };
}

function holding(count: number, instants: readonly string[]): Holding {
  return { count: String(count), since: firstOf(instants, (date) => valueCell(date)) };
}

/** Of a list that is not whole the first day is not known. */
function listed({ rows, isMore }: NewestRows<{ readonly at: string }>): Holding {
  const since = (date: string): Cell => (isMore ? wordsCell(earlierThan(date)) : valueCell(date));
  return {
    count: `${rows.length}${isMore ? '+' : ''}`,
    since: firstOf(
      rows.map(({ at }) => at),
      since,
    ),
  };
}

/** Instants of one form stand in the order of time. */
function firstOf(instants: readonly string[], said: (date: string) => Cell): Cell {
  const [first] = [...instants].sort();
  return first === undefined ? valueCell(UNKNOWN) : said(dayOf(first));
}
