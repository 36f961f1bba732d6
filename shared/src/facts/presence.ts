import { compareText } from '../text/compare.ts';
import type { Fact } from './fact.ts';

/** Every division that the facts put the person in, once each: what a change of risk areas can touch. */
export function divisionsOf(facts: readonly Fact[]): string[] {
  return [...new Set(facts.flatMap(divisionsOfFact))].sort(compareText);
}

function divisionsOfFact(fact: Fact): readonly string[] {
  if (fact.kind === 'stay' || fact.kind === 'residence') return [fact.division];
  return fact.kind === 'declaration' ? fact.divisionsStayed : [];
}
