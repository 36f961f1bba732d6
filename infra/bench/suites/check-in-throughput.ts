import type { Benchmark } from '../benchmark.ts';
import { checkInRequest } from '../support/requests.ts';
import { throughputOverFloor } from '../support/throughput.ts';

/** So that nobody checks in more often than a very busy day has places. */
const VISITORS = 500;

/** There is no limit yet: a check-in also reads the code, the place and the person, which its floor does not. */
export const checkInThroughput: Benchmark = {
  name: 'check-in-throughput',
  description: 'POST visit against a bare handler that does the same conditional PutItem on the same server',
  run: async (context) => [
    {
      name: 'check-in.throughput-over-floor',
      value: await throughputOverFloor('check-in', checkInRequest, context, VISITORS),
      unit: 'ratio',
    },
  ],
};
