import { parseArgs } from 'node:util';
import { BenchError, type Benchmark, type Figure } from './benchmark.ts';
import { BUDGETS } from './budgets.ts';
import { formatTable, hasMiss, judge, type ReportRow, unmeasured } from './report.ts';
import { BENCHMARKS } from './suites/index.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function help(): string {
  const width = Math.max(...BENCHMARKS.map(({ name }) => name.length));
  const list = BENCHMARKS.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`);
  return [
    'Measures the budgets of infra/bench/README.md. Exits with 1 when one is missed.',
    '',
    '  npm run bench                      all of them',
    '  npm run bench -- --only NAME       one of them; may be given several times',
    '  npm run bench -- --json            the report as JSON',
    '',
    ...list,
    '',
  ].join('\n');
}

function choose(only: readonly string[] | undefined): readonly Benchmark[] {
  if (only === undefined) return BENCHMARKS;
  const unknown = only.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) throw new BenchError(`There is no benchmark ${unknown.join(', ')}; --help lists them.`);
  return BENCHMARKS.filter(({ name }) => only.includes(name));
}

/** One after the other: two at once would measure each other. */
async function measure(benchmarks: readonly Benchmark[]): Promise<ReportRow[]> {
  const figures: Figure[] = [];
  for (const benchmark of benchmarks) {
    say(`${benchmark.name}: ${benchmark.description}`);
    figures.push(...(await benchmark.run({ say: (line) => say(`  ${line}`) })));
  }
  return judge(figures, BUDGETS);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      only: { type: 'string', multiple: true },
    },
  });
  if (values.help === true) {
    process.stdout.write(help());
    return;
  }
  const rows = await measure(choose(values.only));
  process.stdout.write(values.json === true ? `${JSON.stringify({ figures: rows }, null, 2)}\n` : formatTable(rows));
  const forgotten = values.only === undefined ? unmeasured(rows, BUDGETS) : [];
  if (forgotten.length > 0) say(`No benchmark measures ${forgotten.join(', ')}.`);
  if (hasMiss(rows) || forgotten.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  if (!(error instanceof BenchError)) throw error;
  say(error.message);
  process.exitCode = 1;
});
