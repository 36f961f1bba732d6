import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { freePort } from '../../../infra/local/free-port.ts';
import { startTestServer, type TestServer } from '../../../infra/local/test-server.ts';
import { textTable } from '../../../infra/tool-kit/text-table.ts';
import { runTool, ToolError } from '../../../infra/tool-kit/tool-error.ts';
import { launchProfile } from '../browser.ts';
import { enrol, WANG } from '../steps.ts';
import { startRelay } from './relay.ts';
import { BUDGET, CATEGORIES, isMet, METRICS, type PageScores, scoresOf } from './scores.ts';

const RUNS = 3;

const HELP = `Measures the web app with Lighthouse as a phone on a slow network, with an empty cache: the page to sign in, and the code.

  npm run lighthouse                 the median of ${RUNS} runs for each page; takes some two minutes
  npm run lighthouse -- --runs N     of N runs

Scores are of 100. Budget: ${CATEGORIES.map((name) => `${name} ${BUDGET[name]}`).join(', ')}.
Exit code: 0 when both pages meet it, 1 when one does not, 2 if they could not be measured.
It starts a server of its own with new data. It needs the web app: npm run build:h5 --workspace miniapp
A machine that is busy with something else tells less than the truth.
`;

function runsOf(text: string | undefined): number {
  const runs = Number(text ?? RUNS);
  if (!Number.isInteger(runs) || runs < 1 || runs > 15) throw new ToolError('--runs is a number from 1 to 15');
  return runs;
}

/** The front page before somebody signs in, and after. */
async function measure(server: TestServer, address: string, context: BrowserContext, port: number, runs: number) {
  const signIn = await scoresOf(address, port, runs);
  const page = await context.newPage();
  await enrol(page, WANG, server.otpFor, address);
  await page.close();
  return { 'sign in': signIn, code: await scoresOf(address, port, runs) };
}

async function measureAll(runs: number): Promise<Record<string, PageScores>> {
  const profile = mkdtempSync(join(tmpdir(), 'health-code-profile-'));
  const server = await startTestServer();
  const relay = await startRelay(server.origin);
  try {
    const port = await freePort();
    const context = await launchProfile(profile, port);
    return await measure(server, `${relay.origin}/`, context, port, runs).finally(() => context.close());
  } finally {
    relay.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function report(pages: Record<string, PageScores>): string {
  const rows = Object.entries(pages).map(([name, { scores, metrics }]) => [
    name,
    ...CATEGORIES.map((category) => `${scores[category]}${isMet(category, scores[category]) ? '' : ' MISSED'}`),
    ...metrics,
  ]);
  const table = textTable([['page', ...CATEGORIES, ...Object.values(METRICS)], ...rows]);
  const costs = Object.entries(pages).map(([name, { failed }]) => `${name} loses points by: ${failed.join(', ')}`);
  return [table, ...costs].join('\n');
}

await runTool(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return HELP;
  const pages = await measureAll(runsOf(values.runs));
  const isMissed = Object.values(pages).some(({ scores }) => CATEGORIES.some((name) => !isMet(name, scores[name])));
  if (isMissed) process.exitCode = 1;
  return report(pages);
});
