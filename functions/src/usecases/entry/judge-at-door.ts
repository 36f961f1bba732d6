import { type EntryAnswer, type EntryKnowledge, judgeEntry } from '@health-code/shared/entry/judge';
import { type Door, policyAt } from '@health-code/shared/entry/policy';
import { colourAt } from '@health-code/shared/rules/timeline';
import type { Needs } from '../../config/deps.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';

/** What one door says to somebody of whom this is known. */
export type JudgeAtDoor = (known: EntryKnowledge, at: number) => EntryAnswer;

/** The judge for one door, by the policies that are known at `now`. */
export async function judgeFor({ gatePolicies }: Needs<'gatePolicies'>, door: Door, now: number): Promise<JudgeAtDoor> {
  const policy = policyAt(await gatePolicies(now), door);
  return (known, at) => judgeEntry(policy, known, at);
}

/** The server knows the colour of the instant and the exact time of the sample. */
export function liveKnowledge({ timeline }: Pick<Snapshot, 'timeline'>, at: number): EntryKnowledge {
  const { test } = timeline.badges;
  return {
    colour: colourAt(timeline, at),
    asOf: at,
    test: test?.result === 'negative' ? { sampledAt: test.sampledAt, precisionMs: 0 } : null,
  };
}
