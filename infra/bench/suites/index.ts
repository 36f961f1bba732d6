import type { Benchmark } from '../benchmark.ts';
import { bundles } from './bundles.ts';
import { checkInCost } from './check-in-cost.ts';
import { checkInGrowth } from './check-in-growth.ts';
import { checkInThroughput } from './check-in-throughput.ts';
import { coldStart } from './cold-start.ts';
import { deletionCost } from './deletion-cost.ts';
import { evaluateSpeed } from './evaluate.ts';
import { officeCost } from './office-cost.ts';
import { personalCode } from './personal-code.ts';
import { posters } from './posters.ts';
import { readCodeCost } from './read-code-cost.ts';
import { readCodeThroughput } from './read-code-throughput.ts';
import { sessionCost } from './session-cost.ts';
import { visitReads } from './visit-reads.ts';
import { webApp } from './web-app.ts';
import { weChat } from './wechat.ts';

/** A new benchmark is one more file here and, if it has a budget, one more line in budgets.ts. */
export const BENCHMARKS: readonly Benchmark[] = [
  evaluateSpeed,
  personalCode,
  readCodeCost,
  readCodeThroughput,
  checkInCost,
  checkInThroughput,
  checkInGrowth,
  sessionCost,
  deletionCost,
  officeCost,
  visitReads,
  posters,
  bundles,
  coldStart,
  webApp,
  weChat,
];
