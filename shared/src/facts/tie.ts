import { divisionLevel, isWithin } from '../division/division.ts';
import { type EpochMs, fromIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import type { Fact, FactKind } from './fact.ts';

/** Somebody in a division for a while. */
export interface Tie {
  readonly division: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Whoever was there so lately may be spoken of, whenever what is said of them happened. */
const LATELY_MS = 30 * MS_PER_DAY;
/** A declaration tells of the days before it. */
const DECLARED_MS = 14 * MS_PER_DAY;
const OPEN_END = Number.MAX_SAFE_INTEGER;

/** The kinds that can worsen a colour, but for a test: who was tested was there. */
export const RESTRICTING_KINDS = ['stay', 'contact', 'case', 'entry', 'residence', 'order', 'foreign'] as const;

/**
 * Whether a source may bring such a fact only about those with a tie to one of the divisions that it may speak for.
 * Provinces and the nation may speak of anybody.
 */
export function needsTie(divisions: readonly string[], kind: FactKind): boolean {
  const isLocal = divisions.every((division) => divisionLevel(division) !== 'province');
  return isLocal && RESTRICTING_KINDS.some((restricting) => restricting === kind);
}

/** Whether any tie lies within one of the divisions, in the time that a fact speaks of or in the last 30 days. */
export function tieTo(divisions: readonly string[], fact: Fact, ties: readonly Tie[], now: EpochMs): boolean {
  const lately = [now - LATELY_MS, now] as const;
  const isThen = ({ from, to }: Tie) =>
    [spanOf(fact), lately].some(([start, end]) => from <= end && start <= Math.max(from, to));
  return ties.some((tie) => divisions.some((division) => isWithin(tie.division, division)) && isThen(tie));
}

/** Where facts put a person. A test and an entry happened where their source is; a home lasts until another fact takes its place. */
export function tiesOf(facts: readonly Fact[]): Tie[] {
  return facts.flatMap((fact): Tie[] => {
    const [from, to] = spanOf(fact);
    if (fact.kind === 'stay') return [{ division: fact.division, from, to }];
    if (fact.kind === 'residence') return [{ division: fact.division, from, to: OPEN_END }];
    if (fact.kind === 'test' || fact.kind === 'entry') return [{ division: fact.source.division, from, to }];
    if (fact.kind !== 'declaration') return [];
    return fact.divisionsStayed.map((division) => ({ division, from: from - DECLARED_MS, to }));
  });
}

/** The time that a fact speaks of. */
function spanOf(fact: Fact): readonly [from: EpochMs, to: EpochMs] {
  const [from, to] = endsOf(fact).map(fromIso) as [EpochMs, EpochMs?];
  return [from, to ?? from];
}

function endsOf(fact: Fact): readonly string[] {
  if (fact.kind === 'stay') return [fact.from, fact.to];
  if (fact.kind === 'order') return [fact.at, fact.until];
  if (fact.kind === 'test') return [fact.sampledAt];
  if (fact.kind === 'residence') return [fact.from];
  return fact.kind === 'case' && fact.dischargedAt !== undefined ? [fact.at, fact.dischargedAt] : [fact.at];
}
