import { isPolicyAnswer } from '@health-code/shared/entry/policy';
import type { GateId, VerifyAnswer } from '@health-code/shared/gate/gate';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { noteAccess } from '../access/note-access.ts';
import { judgeFor, liveKnowledge } from '../entry/judge-at-door.ts';
import { currentSnapshot } from '../snapshot/current-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { judgeCode, liveFacts } from './judge-code.ts';
import { getOwnGate, lookerOf, type OwnGate } from './own-gate.ts';
import { sightStep } from './step-sighting.ts';
import { toldStatus } from './told-status.ts';

type VerifyNeeds = SnapshotNeeds & Needs<'gateBundles' | 'gatePolicies', 'gates' | 'places' | 'accesses'>;

export interface VerifyCode extends Call {
  readonly gateId: GateId;
  /** What the gate scanned. */
  readonly text: string;
}

/**
 * Judges a code as the gate does by itself, and adds what only the issuer knows: today's answer at this door and, of a
 * code that was shown live, why, which is no more than a look-up of its holder's document tells. The look is put on the
 * person's record. Throws GATE.NOT_FOUND.
 */
export async function verifyCode(deps: VerifyNeeds, { caller, gateId, text, now }: VerifyCode): Promise<VerifyAnswer> {
  const own = await getOwnGate(deps, caller, gateId);
  const { verdict, personId } = await judgeCode(deps, own.place, text, { at: now, now });
  const serverTime = toIso(now);
  if (!('facts' in verdict) || personId === undefined) return { verdict, sighting: null, current: null, serverTime };
  const { credentialId, step } = verdict.facts;
  const look = { personId, way: 'scan', reason: null, id: `${credentialId}.${step}`, at: now } as const;
  await noteAccess(deps, lookerOf(own), look);
  return {
    verdict,
    // A code that was refused anyway is no use to whoever shows it a second time.
    sighting: isPolicyAnswer(verdict.verdict) ? await sightStep(deps, gateId, verdict.facts, now) : null,
    current: await currentAnswer(deps, own, { personId, isLive: liveFacts(verdict) !== undefined }, now),
    serverTime,
  };
}

async function currentAnswer(
  deps: VerifyNeeds,
  { place }: OwnGate,
  { personId, isLive }: { readonly personId: PersonId; readonly isLive: boolean },
  now: number,
): Promise<VerifyAnswer['current']> {
  const snapshot = await currentSnapshot(deps, personId, now);
  if (snapshot === undefined) return null;
  const judge = await judgeFor(deps, place, now);
  const known = liveKnowledge(snapshot, now);
  const reason = isLive ? toldStatus(deps, snapshot, now).reason : null;
  return { colour: known.colour, ...judge(known, now), reason };
}
