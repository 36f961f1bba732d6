import type { Benchmark } from '../benchmark.ts';
import { readCodeRequest } from '../support/requests.ts';
import { throughputOverFloor } from '../support/throughput.ts';

export const readCodeThroughput: Benchmark = {
  name: 'read-code-throughput',
  description: 'GET code against a bare handler that does the same GetItem on the same server',
  run: async (context) => {
    const ratio = (credential: 'new' | 'keep') =>
      throughputOverFloor(
        'read-code',
        (visitors) => visitors.map((visitor) => readCodeRequest(visitor, credential)),
        context,
      );
    return [
      { name: 'read-code.throughput-over-floor', value: await ratio('keep'), unit: 'ratio' },
      { name: 'read-code.with-new-credential-over-floor', value: await ratio('new'), unit: 'ratio' },
    ];
  },
};
