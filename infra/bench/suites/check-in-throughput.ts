import type { Benchmark } from '../benchmark.ts';
import { type BenchRequest, checkInRequest } from '../support/requests.ts';
import { type Load, throughputOverFloor } from '../support/throughput.ts';
import type { Visitor } from '../support/visitor.ts';

/** So many that nobody is at more than ten doors in ten minutes, which is refused; and no more, because each has to sign in first. */
const LOAD: Load = { people: 700, rounds: 11, warmUpRequests: 1_600 };

/** There is no limit yet: a check-in also reads the code, the place, the person and their last visits, which its floor does not. */
export const checkInThroughput: Benchmark = {
  name: 'check-in-throughput',
  description: 'POST visit against a bare handler that does the same conditional PutItem on the same server',
  run: async (context) => [
    {
      name: 'check-in.throughput-over-floor',
      value: await throughputOverFloor('check-in', toAndFro, context, LOAD),
      unit: 'ratio',
    },
  ],
};

/** Everybody to the first place, then everybody to the second: whoever comes back is there anew, and nobody repeats a visit. */
function toAndFro(visitors: readonly Visitor[]): BenchRequest[] {
  const toNextDoor = ({ nextPlaceCode, ...visitor }: Visitor) =>
    checkInRequest({ ...visitor, placeCode: nextPlaceCode });
  return [...visitors.map(checkInRequest), ...visitors.map(toNextDoor)];
}
