import { isWithin } from '../division/division.ts';
import { fromIso } from '../time/shanghai.ts';
import type { Fact, RiskArea } from './fact.ts';
import type { Trigger } from './rule-set.ts';

/** What a trigger is asked about: one fact, and the areas that were under a decree when it was recorded. */
export interface TriggerCase {
  readonly fact: Fact;
  readonly riskAreas: readonly RiskArea[];
}

function inForce(area: RiskArea, at: string): boolean {
  const instant = fromIso(at);
  return fromIso(area.from) <= instant && (area.to === null || instant < fromIso(area.to));
}

type Matcher<K extends Trigger['kind']> = (trigger: Extract<Trigger, { kind: K }>, context: TriggerCase) => boolean;

const matchers: { [K in Trigger['kind']]: Matcher<K> } = {
  'declared-temperature': (trigger, { fact }) => fact.temperatureCelsius >= trigger.atLeastCelsius,
  'declared-symptom': (trigger, { fact }) => fact.symptoms.some((symptom) => trigger.anyOf.includes(symptom)),
  'declared-contact': (_trigger, { fact }) => fact.contactWithCase,
  'declared-stay': (trigger, { fact, riskAreas }) =>
    riskAreas.some(
      (area) =>
        trigger.levels.includes(area.level) &&
        inForce(area, fact.recordedAt) &&
        fact.divisionsStayed.some((stayed) => isWithin(stayed, area.division)),
    ),
};

/** Whether a fact brings the reason about. */
export function isTriggered(trigger: Trigger, context: TriggerCase): boolean {
  const matcher = matchers[trigger.kind] as Matcher<Trigger['kind']>;
  return matcher(trigger, context);
}
