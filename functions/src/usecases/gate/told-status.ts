import type { ToldReason } from '@health-code/shared/gate/gate';
import type { Colour } from '@health-code/shared/rules/colour';
import { statusAt } from '@health-code/shared/rules/evaluate';
import type { Reason } from '@health-code/shared/rules/status';
import type { Needs } from '../../config/deps.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';

/** The colour of now and its first reason: all that staff are told of why, whether by a document or by a code. */
export function toldStatus(
  { ruleSets }: Needs<'ruleSets'>,
  { timeline }: Snapshot,
  now: number,
): { readonly colour: Colour; readonly reason: ToldReason } {
  const { colour, reasons } = statusAt(timeline, ruleSets.at(now), now);
  const { code, name, hardEnd } = reasons[0] as Reason;
  return { colour, reason: { code, name, until: hardEnd } };
}
