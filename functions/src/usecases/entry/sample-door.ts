import type { EntryKnowledge } from '@health-code/shared/entry/judge';
import type { Door } from '@health-code/shared/entry/policy';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';

export type SampleNeeds = Needs<'randomInt' | 'randomId' | 'settings', 'doorSamples'>;

/**
 * Keeps now and then what a door decided by, and of nobody whose it was: so that an office sees what other requirements
 * would have answered before it publishes them. One in `DOOR_SAMPLE_ONE_IN`; none where that is 0.
 */
export async function sampleDoor(
  deps: SampleNeeds,
  { kind, asksTestWithinHours }: Door,
  known: EntryKnowledge,
  at: number,
): Promise<void> {
  const oneIn = deps.settings.DOOR_SAMPLE_ONE_IN;
  if (oneIn === 0 || deps.randomInt(oneIn) !== 0) return;
  const expiresAt = keptUntil('doorSample', at, deps.settings);
  const sampleId = deps.randomId();
  await deps.stores.doorSamples.add({ sampleId, kind, asksTestWithinHours, ...coarse(known, at), expiresAt });
}

const toMinute = (at: number): number => at - (at % MS_PER_MINUTE);

/** To the minute, so that no sample is somebody's by its instant. */
function coarse({ colour, asOf, test }: EntryKnowledge, at: number) {
  const sampledAt = test && toMinute(test.sampledAt);
  const known = {
    ...{ colour, asOf: toMinute(asOf) },
    test: sampledAt === null ? null : { sampledAt, precisionMs: 0 },
  };
  return { at: toMinute(at), known };
}
