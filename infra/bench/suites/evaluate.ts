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
const SIZES = [10, 30, 300] as const;
const CALLS = { ours: 1_000, theirs: 20 } as const;

export const evaluateSpeed: Benchmark = {
  name: 'evaluate',
  description: 'evaluate with 10, 30 and 300 facts, and the same table in json-rules-engine',
  run: async ({ say }) => {
    const set = findRuleSet(SET);
    if (set === undefined) throw new BenchError(`The rule set ${SET} does not ship.`);
    const rounds = await measured(probes(set));
    const middle = (of: (round: Round) => number) => median(rounds.map(of));
    say(`10 / 30 / 300 facts: ${SIZES.map((size) => middle((round) => round[size]).toFixed(1)).join(' / ')} µs`);
    say(`json-rules-engine, 30 facts: ${middle(({ theirs }) => theirs).toFixed(1)} µs`);
    return figures(middle);
  },
};

/** Microseconds of one call, of each in the same moment. */
interface Round extends Record<(typeof SIZES)[number], number> {
  readonly theirs: number;
}
type Probe = () => number | Promise<number>;

/** One after the other in every round, and ratios within a round: whatever else the machine does meets all of them alike. */
async function measured(all: Record<keyof Round, Probe>): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const [ten, thirty, many, theirs] = [await all[10](), await all[30](), await all[300](), await all.theirs()];
    rounds.push({ 10: ten, 30: thirty, 300: many, theirs });
  }
  return rounds.slice(WARM_UP_ROUNDS);
}

function figures(middle: (of: (round: Round) => number) => number): Figure[] {
  return [
    { name: 'evaluate.30-facts', value: middle((round) => round[30]), unit: 'µs' },
    { name: 'evaluate.over-json-rules-engine', value: middle((round) => round.theirs / round[30]), unit: 'ratio' },
    { name: 'evaluate.growth-30-to-300', value: middle((round) => round[300] / round[30]), unit: 'ratio' },
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

function probes(set: RuleSet): Record<keyof Round, Probe> {
  return { 10: ours(set, 10), 30: ours(set, 30), 300: ours(set, 300), theirs: general(set, 30) };
}

/** Each gives the mean microseconds of one call. */
function ours(set: RuleSet, count: number): Probe {
  const facts = history(count);
  const calls = Math.max(20, Math.round((CALLS.ours * 10) / count));
  return () => {
    const begin = performance.now();
    for (let call = 0; call < calls; call += 1) evaluate(facts, set, NOW + call, areas);
    return ((performance.now() - begin) * 1000) / calls;
  };
}

function general(set: RuleSet, count: number): Probe {
  const facts = history(count);
  const run = createRulesEngine(set);
  return async () => {
    const begin = performance.now();
    for (let call = 0; call < CALLS.theirs; call += 1) await run(facts, areas, NOW + call);
    return ((performance.now() - begin) * 1000) / CALLS.theirs;
  };
}
