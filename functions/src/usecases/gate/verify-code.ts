import { TOLERANCE_MS } from '@health-code/shared/code/lifetime';
import { SAME_SCAN_MS } from '@health-code/shared/code/replay-guard';
import type { CodeFacts } from '@health-code/shared/code/verdict';
import type { GateId, VerifyAnswer } from '@health-code/shared/gate/gate';
import { colourAt } from '@health-code/shared/rules/timeline';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { noteAccess } from '../access/note-access.ts';
import { judgeCode } from '../code/judge-code.ts';
import { currentSnapshot } from '../code/snapshots.ts';
import { getOwnGate, type OwnGate } from './gates.ts';

/** Judges a code as the gate does by itself, and adds what only the issuer knows. The look is put on the person's record. Throws GATE.NOT_FOUND. */
export async function verifyCode(
  deps: Deps,
  accountId: string,
  { gateId, text }: { gateId: GateId; text: string },
  now: number,
): Promise<VerifyAnswer> {
  const own = await getOwnGate(deps, accountId, gateId);
  const { verdict, personId } = await judgeCode(deps, own.place.kind, text, { at: now, now });
  const serverTime = toIso(now);
  if (!('facts' in verdict) || personId === undefined) return { verdict, sighting: null, current: null, serverTime };
  const { credentialId, step } = verdict.facts;
  await noteAccess(deps, own, { personId, way: 'scan', reason: null, id: `${credentialId}.${step}`, at: now });
  const snapshot = await currentSnapshot(deps, personId, now);
  return {
    verdict,
    sighting: isShowable(verdict.verdict) ? await sightingOf(deps, own, verdict.facts, now) : null,
    current: snapshot === undefined ? null : { colour: colourAt(snapshot.timeline, now) },
    serverTime,
  };
}

/** A code that was refused anyway is no use to whoever shows it a second time. */
const isShowable = (verdict: string) => verdict === 'pass' || verdict === 'limited' || verdict === 'stop';

/** Whether this step was shown before, at any gate. */
export async function sightingOf(
  deps: Deps,
  { gate }: OwnGate,
  { credentialId, step }: Pick<CodeFacts, 'credentialId' | 'step'>,
  at: number,
): Promise<'first' | 'same-scan' | 'replayed'> {
  const mine = { gateId: gate.gateId, at };
  const first = await deps.stores.gates.see(credentialId, step, mine);
  if (first.gateId === mine.gateId && first.at === at) return 'first';
  const apart = Math.abs(at - first.at);
  if (apart > 2 * TOLERANCE_MS) return 'first';
  return first.gateId === mine.gateId && apart <= SAME_SCAN_MS ? 'same-scan' : 'replayed';
}
