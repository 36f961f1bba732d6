import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MasterKeySecret } from '@health-code/functions/lambda/master-key-settings';
import { AUDIENCES, type Audience } from '@health-code/shared/api/route';
import { buildFunctions } from '../../../functions/build.ts';
import { AUDIENCE_GRANTS } from '../../aws/audience-grants.ts';
import type { BenchContext, Benchmark, Figure } from '../benchmark.ts';
import { buildBareClient } from '../support/bare-client.ts';
import { type StartTimes, startTimes } from '../support/import-time.ts';
import { median } from '../support/median.ts';
import { startSecretServer } from '../support/secret-server.ts';

const RUNS = 15;
/** What every function finds in its environment on Lambda. */
const ENVIRONMENT = {
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  PUBLIC_ORIGIN: 'https://code.example.org',
  PEOPLE_TABLE: 'people',
  PLACES_TABLE: 'places',
  AUTHORITY_TABLE: 'authority',
};

export const coldStart: Benchmark = {
  name: 'cold-start',
  description: 'import and init of each function in a new process, and its first answer, against the bare SDK client',
  run: async (context) => {
    const outDir = await mkdtemp(path.join(tmpdir(), 'health-code-bench-'));
    const secrets = await startSecretServer();
    try {
      const { bundles } = await buildFunctions({ outDir });
      const bare = await buildBareClient(path.join(outDir, 'bare'));
      return await measure({ ...bundles, bare }, secrets.environment, context);
    } finally {
      secrets.close();
      await rm(outDir, { recursive: true, force: true });
    }
  },
};

type Side = Audience | 'bare';
const SIDES: readonly Side[] = ['bare', ...AUDIENCES];

/** As the roles have it: who may not read the secret is not told of it, and does not spend its time on it. */
function environmentOf(side: Side, secret: MasterKeySecret): Record<string, string> {
  const reads = side !== 'bare' && AUDIENCE_GRANTS[side].readsMasterKey;
  return reads ? { ...ENVIRONMENT, ...secret } : ENVIRONMENT;
}

/** In turns, so that a slow moment of the machine falls on all of them. */
async function measure(
  folders: Record<Side, string>,
  secret: MasterKeySecret,
  context: BenchContext,
): Promise<Figure[]> {
  const runs: Map<Side, StartTimes>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(folders, secret));
  context.say(`${RUNS} runs in turns`);
  const ratio = (audience: Audience, part: keyof StartTimes) =>
    median(runs.map((times) => (times.get(audience)?.[part] ?? 0) / (times.get('bare')?.imported ?? 0)));
  return AUDIENCES.flatMap((audience) => [
    { name: `cold-start.${audience}-over-bare-client`, value: ratio(audience, 'imported'), unit: 'ratio' },
    { name: `first-answer.${audience}-over-bare-client`, value: ratio(audience, 'answered'), unit: 'ratio' },
  ]);
}

async function oneRun(folders: Record<Side, string>, secret: MasterKeySecret): Promise<Map<Side, StartTimes>> {
  const times = new Map<Side, StartTimes>();
  for (const side of SIDES) {
    times.set(side, await startTimes(folders[side], environmentOf(side, secret), side !== 'bare'));
  }
  return times;
}
