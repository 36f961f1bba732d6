import type { CodeFacts } from '@health-code/shared/code/verdict';
import { isPolicyAnswer } from '@health-code/shared/entry/policy';
import type { GateId, VerifyAnswer } from '@health-code/shared/gate/gate';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { noteAccess } from '../access/note-access.ts';
import { judgeFor, liveKnowledge } from '../entry/judge-at-door.ts';
import { type SampleNeeds, sampleDoor } from '../entry/sample-door.ts';
import { currentSnapshot } from '../snapshot/current-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { judgeCode, liveFacts, stepBegan } from './judge-code.ts';
import { getOwnGate, lookerOf, type OwnGate } from './own-gate.ts';
import { sightStep } from './step-sighting.ts';
import { toldStatus } from './told-status.ts';

type VerifyNeeds = SnapshotNeeds &
  SampleNeeds &
  Needs<'gateBundles' | 'gatePolicies' | 'settings', 'gates' | 'places' | 'accesses'>;

export interface VerifyCode extends Call {
  readonly gateId: GateId;
  /** What the gate scanned. */
  readonly text: string;
}

/**
 * Judges a code as the gate does by itself, and adds what only the issuer knows of one that was shown live: today's
 * answer at this door and why, which is no more than a look-up of its holder's document tells. The look is put on the
 * person's record. Throws GATE.NOT_FOUND.
 */
export async function verifyCode(deps: VerifyNeeds, { caller, gateId, text, now }: VerifyCode): Promise<VerifyAnswer> {
  const own = await getOwnGate(deps, caller, gateId);
  const { verdict, personId } = await judgeCode(deps, own.place, text, { at: now, now });
  const serverTime = toIso(now);
  if (!('facts' in verdict) || personId === undefined) return { verdict, sighting: null, current: null, serverTime };
  const isLive = liveFacts(verdict) !== undefined;
  await noteAccess(deps, lookerOf(own), {
    personId,
    way: 'scan',
    reason: null,
    id: lookId(verdict.facts, isLive, now),
    at: now,
    ...(isLive ? { shownAt: stepBegan(verdict.facts) } : {}),
  });
  return {
    verdict,
    // A code that was refused anyway is no use to whoever shows it a second time.
    sighting: isPolicyAnswer(verdict.verdict) ? await sightStep(deps, gateId, verdict.facts, now) : null,
    // A picture of yesterday's code would be a way to ask for somebody's colour of today, again and again.
    current: isLive ? await currentAnswer(deps, own, personId, now) : null,
    serverTime,
  };
}

/** A live step is of its own half minute, so that the visit of it is the same look. Any other is a picture that may be shown on any day. */
function lookId({ credentialId, step }: CodeFacts, isLive: boolean, now: number): string {
  const look = `${credentialId}.${step}`;
  return isLive ? look : `${look}.${Math.floor(now / MS_PER_MINUTE)}`;
}

async function currentAnswer(
  deps: VerifyNeeds,
  { place }: OwnGate,
  personId: PersonId,
  now: number,
): Promise<VerifyAnswer['current']> {
  const snapshot = await currentSnapshot(deps, personId, now);
  if (snapshot === undefined) return null;
  const judge = await judgeFor(deps, place, now);
  const known = liveKnowledge(snapshot, now);
  await sampleDoor(deps, place, known, now);
  return { colour: known.colour, ...judge(known, now), reason: toldStatus(deps, snapshot, now).reason };
}
