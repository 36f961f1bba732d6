import type { Benchmark } from '../benchmark.ts';
import { readCodeRequest } from '../support/requests.ts';
import { throughputOverFloor } from '../support/throughput.ts';

export const readCodeThroughput: Benchmark = {
  name: 'read-code-throughput',
  description: 'GET code against a bare handler that does the same GetItem on the same server',
  run: async (context) => [
    {
      name: 'read-code.throughput-over-floor',
      value: await throughputOverFloor('read-code', readCodeRequest, context),
      unit: 'ratio',
    },
  ],
};
