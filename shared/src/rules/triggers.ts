import { isWithin } from '../division/division.ts';
import type { Fact, FactKind, FactOf } from '../facts/fact.ts';
import type { RiskArea } from '../risk-area/risk-area.ts';
import { type EpochMs, fromIso } from '../time/shanghai.ts';
import type { Trigger } from './rule-set.ts';

/** One time that a fact brings a reason about. */
export interface Occurrence {
  readonly fact: Fact;
  /** What the days are counted from. */
  readonly anchor: EpochMs;
  /** From when the reason restricts: never before the fact was known. */
  readonly from: EpochMs;
  /** The end that a term by decree, discharge or order refers to; undefined while nobody knows it. */
  readonly namedEnd: EpochMs | undefined;
}

type Matcher<K extends Trigger['kind']> = (
  trigger: Extract<Trigger, { kind: K }>,
  fact: Fact,
  riskAreas: readonly RiskArea[],
) => Occurrence[];

/** A matcher that looks at facts of one kind only. */
function onKind<K extends FactKind, T>(
  kind: K,
  match: (trigger: T, fact: FactOf<K>, riskAreas: readonly RiskArea[]) => Occurrence[],
) {
  return (trigger: T, fact: Fact, riskAreas: readonly RiskArea[]) =>
    fact.kind === kind ? match(trigger, fact as FactOf<K>, riskAreas) : [];
}

/** The reason counts from `anchor`, restricts once it is known, and refers to `namedEnd` where its term does. */
function occurrence(fact: Fact, anchor: EpochMs, namedEnd?: EpochMs): Occurrence {
  return { fact, anchor, from: Math.max(anchor, fromIso(fact.recordedAt)), namedEnd };
}

const when = (condition: boolean, fact: Fact, anchor: string, namedEnd?: string): Occurrence[] =>
  condition ? [occurrence(fact, fromIso(anchor), namedEnd === undefined ? undefined : fromIso(namedEnd))] : [];

const FOREVER = Number.MAX_SAFE_INTEGER;
const endOf = (area: RiskArea): EpochMs => (area.to === null ? FOREVER : fromIso(area.to));

/** The areas of some levels that cover a division. */
function areasOver(division: string, levels: readonly RiskArea['level'][], riskAreas: readonly RiskArea[]): RiskArea[] {
  return riskAreas.filter((area) => levels.includes(area.level) && isWithin(division, area.division));
}

/** A span of presence against the time of a decree: counted from the last moment there under it. */
function presence(fact: Fact, area: RiskArea, from: EpochMs, to: EpochMs): Occurrence[] {
  const begins = Math.max(from, fromIso(area.from));
  const ends = Math.min(to, endOf(area));
  if (begins >= ends) return [];
  const known = Math.max(fromIso(fact.recordedAt), begins);
  // Its last instant: a stay to 24:00 counts from the day that ended.
  return [{ fact, anchor: ends - 1, from: known, namedEnd: area.to === null ? undefined : endOf(area) }];
}

const matchers: { [K in Trigger['kind']]: Matcher<K> } = {
  'declared-temperature': onKind('declaration', (trigger, fact) =>
    when((fact.temperatureCelsius ?? 0) >= trigger.atLeastCelsius, fact, fact.at),
  ),
  'declared-symptom': onKind('declaration', (trigger, fact) =>
    when(
      fact.symptoms.some((symptom) => trigger.anyOf.includes(symptom)),
      fact,
      fact.at,
    ),
  ),
  'declared-contact': onKind('declaration', (_trigger, fact) => when(fact.contactWithCase, fact, fact.at)),
  'declared-stay': onKind('declaration', (trigger, fact, riskAreas) => {
    const at = fromIso(fact.at);
    const inForce = fact.divisionsStayed
      .flatMap((division) => areasOver(division, trigger.levels, riskAreas))
      .find((area) => fromIso(area.from) <= at && at < endOf(area));
    return inForce === undefined ? [] : when(true, fact, fact.at, inForce.to ?? undefined);
  }),
  'positive-test': onKind('test', (trigger, fact) =>
    when(fact.result === 'positive' && fact.pool > 1 === trigger.pooled, fact, fact.reportedAt),
  ),
  contact: onKind('contact', (trigger, fact) => when(trigger.relations.includes(fact.relation), fact, fact.at)),
  case: onKind('case', (trigger, fact) => when(trigger.types.includes(fact.type), fact, fact.at, fact.dischargedAt)),
  entry: onKind('entry', (_trigger, fact) => when(true, fact, fact.at)),
  stay: onKind('stay', (trigger, fact, riskAreas) =>
    areasOver(fact.division, trigger.levels, riskAreas).flatMap((area) =>
      presence(fact, area, fromIso(fact.from), fromIso(fact.to)),
    ),
  ),
  residence: onKind('residence', (trigger, fact, riskAreas) => {
    const from = fromIso(fact.from);
    const areas = areasOver(fact.division, trigger.levels, riskAreas).filter((area) => from < endOf(area));
    return areas.map((area) =>
      occurrence(fact, Math.max(from, fromIso(area.from)), area.to === null ? undefined : endOf(area)),
    );
  }),
  order: onKind('order', (trigger, fact) => when(trigger.colours.includes(fact.colour), fact, fact.at, fact.until)),
  foreign: onKind('foreign', (trigger, fact) => when(trigger.colours.includes(fact.colour), fact, fact.at)),
};

/** The kind of fact that each trigger looks at. */
export const TRIGGER_FACTS: Readonly<Record<Trigger['kind'], FactKind>> = {
  'declared-temperature': 'declaration',
  'declared-symptom': 'declaration',
  'declared-contact': 'declaration',
  'declared-stay': 'declaration',
  'positive-test': 'test',
  contact: 'contact',
  case: 'case',
  entry: 'entry',
  stay: 'stay',
  residence: 'residence',
  order: 'order',
  foreign: 'foreign',
};

/** Every time that a fact brings the reason about; none when it does not. */
export function occurrences(trigger: Trigger, fact: Fact, riskAreas: readonly RiskArea[]): Occurrence[] {
  const matcher = matchers[trigger.kind] as Matcher<Trigger['kind']>;
  return matcher(trigger, fact, riskAreas);
}
