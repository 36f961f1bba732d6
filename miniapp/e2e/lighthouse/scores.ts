import lighthouse, { type Result } from 'lighthouse';
import { ToolError } from '../../../infra/tool-kit/tool-error.ts';

/** The least that each page must reach, of 100. */
export const BUDGET = { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
export type Category = keyof typeof BUDGET;
export const CATEGORIES = Object.keys(BUDGET) as Category[];

/** What is told beside the scores, in milliseconds, kilobytes, and parts of the screen. */
export const METRICS = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocking',
  'cumulative-layout-shift': 'shift',
  'total-byte-weight': 'weight',
} as const;

export interface PageScores {
  readonly scores: Readonly<Record<Category, number>>;
  readonly metrics: readonly string[];
  /** The audits that cost points, by their names. */
  readonly failed: readonly string[];
}

/**
 * Opens a page as a phone of the middle class with a slow network does (Lighthouse's own settings for mobile), with an
 * empty cache and whatever the profile has stored. The median of several runs: one run alone may be ten points off.
 */
export async function scoresOf(address: string, port: number, runs: number): Promise<PageScores> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await loadOnce(address, port));
  results.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  return summary(results[Math.floor(results.length / 2)] as Result);
}

async function loadOnce(address: string, port: number): Promise<Result> {
  const run = await lighthouse(address, { port, logLevel: 'silent', onlyCategories: CATEGORIES });
  if (run === undefined) throw new ToolError(`${address} could not be measured`);
  if (run.lhr.runtimeError !== undefined) throw new ToolError(run.lhr.runtimeError.message);
  return run.lhr;
}

/** NaN where Lighthouse could not tell. */
function scoreOf({ categories }: Result, category: Category): number {
  return Math.round((categories[category]?.score ?? Number.NaN) * 100);
}

function summary(result: Result): PageScores {
  const refs = CATEGORIES.flatMap((category) => result.categories[category]?.auditRefs ?? []);
  const failed = refs.filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 0.9);
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, scoreOf(result, name)])) as PageScores['scores'],
    metrics: Object.keys(METRICS).map((id) => (result.audits[id]?.displayValue ?? '').replace('Total size was ', '')),
    failed: [...new Set(failed.map(({ id }) => id))],
  };
}

/** Whether a page reaches what it must; a score that Lighthouse could not tell does not. */
export function isMet(category: Category, score: number): boolean {
  return score >= BUDGET[category];
}
