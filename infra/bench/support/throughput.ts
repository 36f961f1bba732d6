import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { BenchContext } from '../benchmark.ts';
import type { FloorName } from './floors.ts';
import { median } from './median.ts';
import type { BenchRequest } from './requests.ts';
import type { ServerReady } from './server-process.ts';
import { FLOOR_PREFIX } from './system.ts';
import type { Visitor } from './visitor.ts';

const SERVER = fileURLToPath(new URL('server-process.ts', import.meta.url));
const CONNECTIONS = 16;
/** Short and many: what the machine does besides falls on both sides of a round alike. */
const ROUND_SECONDS = 1;
const ROUNDS = 9;
/** Until then the JIT still compiles. */
const WARM_UP_SECONDS = 5;

/** The throughput of a route as a part of its floor's: the median over rounds that take turns in who goes first. */
export async function throughputOverFloor(
  floor: FloorName,
  request: (visitor: Visitor) => BenchRequest,
  context: BenchContext,
): Promise<number> {
  const server = fork(SERVER, [floor]);
  try {
    const [ready] = (await once(server, 'message')) as [ServerReady];
    const ours = request(ready.visitor);
    const theirs = { ...ours, path: FLOOR_PREFIX };
    for (const side of [ours, theirs]) await perSecond(ready.origin, side, WARM_UP_SECONDS);
    return median(await ratios(ready.origin, ours, theirs, context));
  } finally {
    server.disconnect();
  }
}

async function ratios(origin: string, ours: BenchRequest, theirs: BenchRequest, context: BenchContext) {
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const rates = new Map<BenchRequest, number>();
    for (const side of order) rates.set(side, await perSecond(origin, side, ROUND_SECONDS));
    const ratio = (rates.get(ours) ?? 0) / (rates.get(theirs) ?? 0);
    context.say(`round ${round + 1} of ${ROUNDS}: ${ratio.toFixed(2)}`);
    found.push(ratio);
  }
  return found;
}

async function perSecond(origin: string, { path, ...request }: BenchRequest, seconds: number): Promise<number> {
  const result = await autocannon({ url: origin + path, ...request, connections: CONNECTIONS, duration: seconds });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${path} failed`);
  return result.requests.total / result.duration;
}
