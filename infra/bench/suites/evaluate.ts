import { type Fact, factSchema } from '@health-code/shared/facts/fact';
import { type RiskArea, riskAreaSchema } from '@health-code/shared/risk-area/risk-area';
import { evaluate } from '@health-code/shared/rules/evaluate';
import type { RuleSet } from '@health-code/shared/rules/rule-set';
import { findRuleSet } from '@health-code/shared/rules/sets/index';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { BenchError, type Benchmark, type Figure } from '../benchmark.ts';
import { median } from '../support/median.ts';
import { createRulesEngine } from '../support/rules-engine-floor.ts';

const SET = 'HENAN-2021';
const START = Date.parse('2021-08-01T00:00:00.000Z');
const NOW = START + 10 * MS_PER_DAY;
const ROUNDS = 15;
/** Long enough for the compiler to be done with the code: a server evaluates all day. */
const WARM_UP_ROUNDS = 10;
const CALLS = { ours: 1_000, theirs: 20 } as const;

export const evaluateSpeed: Benchmark = {
  name: 'evaluate',
  description: 'evaluate with 10, 30 and 300 facts, and the same table in json-rules-engine',
  run: async ({ say }) => {
    const set = findRuleSet(SET);
    if (set === undefined) throw new BenchError(`The rule set ${SET} does not ship.`);
    const micros = { 10: ours(set, 10), 30: ours(set, 30), 300: ours(set, 300) };
    say(
      `10 / 30 / 300 facts: ${Object.values(micros)
        .map((value) => value.toFixed(1))
        .join(' / ')} µs`,
    );
    const theirs = await general(set, 30);
    say(`json-rules-engine, 30 facts: ${theirs.toFixed(1)} µs`);
    return figures(micros, theirs);
  },
};

function figures(micros: Record<10 | 30 | 300, number>, theirs: number): Figure[] {
  return [
    { name: 'evaluate.30-facts', value: micros[30], unit: 'µs' },
    { name: 'evaluate.over-json-rules-engine', value: theirs / micros[30], unit: 'ratio' },
    { name: 'evaluate.growth-10-to-300', value: micros[300] / micros[10], unit: 'ratio' },
  ];
}

const areas: RiskArea[] = [
  riskAreaSchema.parse({ division: '410105', level: 'high', from: toIso(START), to: null, decree: 'bench' }),
];

/** A life in a pandemic: mostly negative tests and stays, some declarations, now and then a contact. */
function history(count: number): Fact[] {
  return Array.from({ length: count }, (_value, index) => {
    const at = toIso(START + index * 1_800_000);
    return factSchema.parse({
      id: `f${index}`,
      source: { division: '4101', organisation: 'office' },
      recordedAt: at,
      ...fields(index, at),
    });
  });
}

function fields(index: number, at: string): Record<string, unknown> {
  const later = toIso(Date.parse(at) + 1_200_000);
  if (index % 10 === 9) return { kind: 'contact', relation: 'close', at };
  if (index % 5 === 4)
    return {
      kind: 'declaration',
      at,
      temperatureCelsius: 36.5,
      symptoms: [],
      contactWithCase: false,
      divisionsStayed: [],
    };
  if (index % 2 === 0)
    return { kind: 'test', sampledAt: at, reportedAt: at, result: 'negative', method: 'pcr', pool: 1 };
  return { kind: 'stay', division: index % 3 === 0 ? '410105' : '410106', from: at, to: later, via: 'carrier' };
}

/** The median over rounds of the mean microseconds of one call. */
function ours(set: RuleSet, count: number): number {
  const facts = history(count);
  const calls = Math.max(20, Math.round((CALLS.ours * 10) / count));
  const round = () => {
    const begin = performance.now();
    for (let call = 0; call < calls; call += 1) evaluate(facts, set, NOW + call, areas);
    return ((performance.now() - begin) * 1000) / calls;
  };
  for (let count = 0; count < WARM_UP_ROUNDS; count += 1) round();
  return median(Array.from({ length: ROUNDS }, round));
}

async function general(set: RuleSet, count: number): Promise<number> {
  const facts = history(count);
  const run = createRulesEngine(set);
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begin = performance.now();
    for (let call = 0; call < CALLS.theirs; call += 1) await run(facts, areas, NOW + call);
    times.push(((performance.now() - begin) * 1000) / CALLS.theirs);
  }
  return median(times.slice(1));
}
