import type { Fact } from '@health-code/shared/facts/fact';
import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import type { ReasonRule, RuleSet, Trigger } from '@health-code/shared/rules/rule-set';
import { endOfDay, fromIso } from '@health-code/shared/time/shanghai';
import { Engine, type TopLevelCondition } from 'json-rules-engine';

/** A reason's table row in the words of a general engine: which fields of a fact bring it about. */
type Row = (trigger: never) => { fact: string; operator: string; value: unknown }[];

const is = (fact: string, value: unknown) => ({ fact, operator: 'equal', value });
const oneOf = (fact: string, value: unknown) => ({ fact, operator: 'in', value });
const kind = (name: string) => is('kind', name);

const ROWS: { [K in Trigger['kind']]: (trigger: Extract<Trigger, { kind: K }>) => ReturnType<Row> } = {
  'declared-temperature': (trigger) => [
    kind('declaration'),
    { fact: 'temperatureCelsius', operator: 'greaterThanInclusive', value: trigger.atLeastCelsius },
  ],
  'declared-symptom': () => [kind('declaration'), is('hasSymptom', true)],
  'declared-contact': () => [kind('declaration'), is('contactWithCase', true)],
  'declared-stay': (trigger) => [kind('declaration'), oneOf('areaLevel', trigger.levels)],
  'positive-test': (trigger) => [kind('test'), is('result', 'positive'), is('pooled', trigger.pooled)],
  contact: (trigger) => [kind('contact'), oneOf('relation', trigger.relations)],
  case: (trigger) => [kind('case'), oneOf('type', trigger.types)],
  entry: () => [kind('entry')],
  stay: (trigger) => [kind('stay'), oneOf('areaLevel', trigger.levels)],
  residence: (trigger) => [kind('residence'), oneOf('areaLevel', trigger.levels)],
  order: (trigger) => [kind('order'), oneOf('colour', trigger.colours)],
  foreign: (trigger) => [kind('foreign'), oneOf('colour', trigger.colours)],
};

function conditions(rule: ReasonRule): TopLevelCondition {
  const row = ROWS[rule.trigger.kind] as Row;
  return { all: row(rule.trigger as never) };
}

/**
 * The same table in json-rules-engine, as one would build a health code on it: one run a fact, an event a reason, and the
 * strictest of those whose planned term is not over. It knows neither tests nor segments, so it does less than ours.
 */
export function createRulesEngine(
  set: RuleSet,
): (facts: readonly Fact[], areas: readonly RiskArea[], now: number) => Promise<string> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const rule of set.reasons) engine.addRule({ conditions: conditions(rule), event: { type: rule.code } });
  const rules = new Map(set.reasons.map((rule) => [rule.code, rule]));
  return async (facts, areas, now) => {
    const colours: string[] = [];
    for (const fact of facts) {
      const { events } = await engine.run(flatten(fact, areas));
      colours.push(...events.flatMap((event) => colourNow(rules.get(event.type) as ReasonRule, fact, now)));
    }
    return colours.includes('red') ? 'red' : (colours[0] ?? 'green');
  };
}

function flatten(fact: Fact, areas: readonly RiskArea[]): Record<string, unknown> {
  const divisions = 'division' in fact ? [fact.division] : fact.kind === 'declaration' ? fact.divisionsStayed : [];
  const area = areas.find((entry) => divisions.some((division) => division.startsWith(entry.division)));
  return {
    ...fact,
    areaLevel: area?.level,
    hasSymptom: fact.kind === 'declaration' && fact.symptoms.length > 0,
    pooled: fact.kind === 'test' && fact.pool > 1,
  };
}

function colourNow(rule: ReasonRule, fact: Fact, now: number): string[] {
  let end = fromIso(fact.recordedAt);
  for (const stage of rule.stages) {
    const term = stage.exits[0]?.term;
    end = endOfDay(end, term?.kind === 'days' ? term.days : 7);
    if (now < end) return [stage.colour];
  }
  return [];
}
