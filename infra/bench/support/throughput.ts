import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { BenchContext } from '../benchmark.ts';
import type { FloorName } from './floors.ts';
import { median } from './median.ts';
import type { BenchRequest } from './requests.ts';
import type { ServerReady, ServerUsage } from './server-process.ts';
import { FLOOR_PREFIX } from './system.ts';
import type { Visitor } from './visitor.ts';

const SERVER = fileURLToPath(new URL('server-process.ts', import.meta.url));
const CONNECTIONS = 16;
/** Short and many: what the machine does besides falls on both sides of a round alike. */
const ROUND_REQUESTS = 400;

/** How much is sent, and by how many people. */
export interface Load {
  readonly people: number;
  readonly rounds: number;
  /** Until then the JIT still compiles. */
  readonly warmUpRequests: number;
}
const ONE_PERSON: Load = { people: 1, rounds: 21, warmUpRequests: 4_000 };

/**
 * The throughput of a route as a part of its floor's: the median over rounds that take turns in who goes first. It counts
 * requests by the second of the server's processor time: the server is bound by its processor, and what else the machine
 * does then takes from neither side.
 */
export async function throughputOverFloor(
  floor: FloorName,
  requestsOf: (visitors: readonly Visitor[]) => BenchRequest[],
  context: BenchContext,
  { people, rounds, warmUpRequests }: Load = ONE_PERSON,
): Promise<number> {
  const process = fork(SERVER, [floor, String(people)]);
  try {
    const { origin, visitors } = await answer<ServerReady>(process);
    const requests = requestsOf(visitors);
    const ours = inTurns(requests);
    const theirs = inTurns(requests.map((request) => ({ ...request, path: FLOOR_PREFIX })));
    const server = { process, origin };
    for (const side of [ours, theirs]) await perProcessorSecond(server, side, warmUpRequests);
    return median(await ratios(server, [ours, theirs], rounds, context));
  } finally {
    process.disconnect();
  }
}

/** Each load goes on with the requests whose turn it is, and begins again after the last. */
interface Turns {
  next(amount: number): readonly BenchRequest[];
}

function inTurns(requests: readonly BenchRequest[]): Turns {
  let first = 0;
  return {
    next(amount) {
      const from = first;
      first = (first + amount) % requests.length;
      return Array.from(
        { length: amount },
        (_value, index) => requests[(from + index) % requests.length] as BenchRequest,
      );
    },
  };
}

interface MeasuredServer {
  readonly process: ChildProcess;
  readonly origin: string;
}

async function ratios(
  server: MeasuredServer,
  [ours, theirs]: readonly [Turns, Turns],
  rounds: number,
  context: BenchContext,
) {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const rates = new Map<Turns, number>();
    for (const side of order) rates.set(side, await perProcessorSecond(server, side, ROUND_REQUESTS));
    const ratio = (rates.get(ours) ?? 0) / (rates.get(theirs) ?? 0);
    context.say(`round ${round + 1} of ${rounds}: ${ratio.toFixed(2)}`);
    found.push(ratio);
  }
  return found;
}

async function perProcessorSecond({ process, origin }: MeasuredServer, turns: Turns, amount: number) {
  const before = await processorSeconds(process);
  await load(origin, turns.next(amount));
  return amount / ((await processorSeconds(process)) - before);
}

/** Sends each request once: the connections share them out. */
async function load(origin: string, requests: readonly BenchRequest[]): Promise<void> {
  const amount = requests.length;
  let connections = 0;
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    amount,
    setupClient: (connection) => {
      const turn = connections % CONNECTIONS;
      connections += 1;
      connection.setRequests(requests.filter((_request, index) => index % CONNECTIONS === turn));
    },
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${amount} requests to ${requests[0]?.path} failed`);
}

async function processorSeconds(process: ChildProcess): Promise<number> {
  process.send('usage');
  return (await answer<ServerUsage>(process)).processorSeconds;
}

async function answer<T>(process: ChildProcess): Promise<T> {
  const [message] = await once(process, 'message');
  return message as T;
}
