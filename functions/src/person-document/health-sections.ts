import type { PersonData } from '@health-code/shared/privacy/person-data';
import { BY_YOURSELF, COLUMNS, FACTS, NOTHING, RESTRICTS, SECTIONS, waiting } from './document-words.ts';
import { type Row, type Section, strong, valueCell, wordsCell } from './section.ts';
import { dayOf, timeOf } from './shanghai-times.ts';

type HeldFact = PersonData['facts'][number];

const columns = [
  { title: COLUMNS.kind, share: 0.26 },
  { title: COLUMNS.from, share: 0.34 },
  { title: COLUMNS.recorded, share: 0.22 },
  { title: COLUMNS.until, share: 0.18 },
];

/** What restricts the person now, by itself: it is what they look for first. */
export function restrictionsSection({ facts }: PersonData): Section {
  const rows = facts.filter(({ isRestricting }) => isRestricting).map(factRow);
  return { title: SECTIONS.restrictions, notes: [], columns, rows, nothing: NOTHING.restrictions };
}

/** Everything that the colour is worked out from, with who brought it. */
export function factsSection({ facts, waitingFacts }: PersonData): Section {
  const notes = waitingFacts === 0 ? [] : [waiting(waitingFacts)];
  return { title: SECTIONS.facts, notes, columns, rows: facts.map(markedRow), nothing: NOTHING.facts };
}

function markedRow(fact: HeldFact): Row {
  const [kind, ...rest] = factRow(fact) as [Row[number], ...Row];
  return fact.isRestricting
    ? [strong({ ...kind, below: [...kind.below, RESTRICTS.zh, RESTRICTS.en] }), ...rest]
    : [kind, ...rest];
}

function factRow({ kind, broughtBy, recordedAt, until }: HeldFact): Row {
  const source =
    broughtBy === null ? wordsCell(BY_YOURSELF) : valueCell(broughtBy.organisation, broughtBy.divisionName);
  return [wordsCell(FACTS[kind]), source, valueCell(timeOf(recordedAt)), valueCell(dayOf(until))];
}
