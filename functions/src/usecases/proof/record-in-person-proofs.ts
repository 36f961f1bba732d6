import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import { birthDateFault, documentFaultDetail } from '@health-code/shared/identity/document';
import { type InPersonProofRow, inPersonProofRowSchema } from '@health-code/shared/person/in-person-proof';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { SourceCaller } from '@health-code/shared/rights/caller';
import { fromIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { lostRaceAs } from '../../domain-error.ts';
import type { InPersonProofRecord } from '../../stores/in-person-proof/in-person-proof-store.ts';
import { recordInTurn } from '../facts/rows-in-turn.ts';
import { grantErrors, rowError, sortRows } from '../facts/source-rows.ts';
import { nameHash } from '../holding/same-name.ts';
import { type CarryOutNeeds, carryOut, withdrawalFault } from './carry-out.ts';

export interface RecordInPersonProofs extends Call<SourceCaller> {
  readonly rows: readonly unknown[];
}

type RecordNeeds = CarryOutNeeds & Needs<'divisions'>;

/**
 * Records what an office saw: whose document and face, or that somebody withdrew the consent by which an account holds them. One
 * answer a row; a row that is wrong writes nothing and stops no other, and the same row again changes nothing. Throws WRITE.CONFLICT.
 */
export async function recordInPersonProofs(
  deps: RecordNeeds,
  { caller, rows, now }: RecordInPersonProofs,
): Promise<RowResult[]> {
  const sorted = sortRows(rows, inPersonProofRowSchema, (row) => rowErrors(deps, caller, row, now));
  const { sourceId } = caller.source;
  return recordInTurn(
    sorted,
    ({ person }) => deps.ids.person(person),
    (personId, row) => recordRow(deps, { personId, row, sourceId, now }),
  );
}

function rowErrors(deps: RecordNeeds, caller: SourceCaller, row: InPersonProofRow, now: number): FieldError[] {
  const grant = { action: 'proof.bring', kind: 'in-person-proof', kindPointer: '/state' } as const;
  const fault = birthDateFault(row.person.type, row.person.number, now);
  const age = now - fromIso(row.at);
  const isUsable = age >= 0 && now < keptUntil('inPersonProof', fromIso(row.at), deps.settings);
  return [
    ...grantErrors(deps, caller, { ...grant, divisions: [['/division', row.division]] }),
    ...(fault === undefined ? [] : [rowError('/person/number', fault, documentFaultDetail(fault))]),
    ...(isUsable ? [] : [rowError('/at', 'out-of-range', 'must lie in the last 30 days')]),
  ];
}

/** One row, and whom it is about. */
interface PersonRow {
  readonly personId: PersonId;
  readonly row: InPersonProofRow;
  readonly sourceId: string;
  readonly now: number;
}

async function recordRow(deps: RecordNeeds, own: PersonRow): Promise<'recorded' | 'repeated' | FieldError[]> {
  const { personId, row, sourceId, now } = own;
  const { inPersonProofs, people } = deps.stores;
  const [standing, profile] = await Promise.all([inPersonProofs.find(personId), people.find(personId)]);
  const fingerprint = deps.ids.fingerprint({ sourceId, row });
  if (standing?.fingerprint === fingerprint) {
    await carryOut(deps, standing, profile, now);
    return 'repeated';
  }
  if (standing !== undefined && standing.at >= fromIso(row.at)) return [OUTDATED];
  const fault = row.state === 'withdrawn' ? withdrawalFault(profile, row.person, now) : undefined;
  if (fault !== undefined) return [fault];
  const counted = { tenure: profile?.tenure ?? 0, fingerprint, revision: (standing?.revision ?? 0) + 1 };
  const record = { ...saidOf(deps, own), ...counted };
  await inPersonProofs.put(record).catch(lostRaceAs('WRITE.CONFLICT'));
  await carryOut(deps, record, profile, now);
  return 'recorded';
}

const OUTDATED = rowError('/at', 'outdated', 'a later word about this person stands');

function saidOf(
  deps: RecordNeeds,
  { personId, row, sourceId }: PersonRow,
): Omit<InPersonProofRecord, 'tenure' | 'fingerprint' | 'revision'> {
  const at = fromIso(row.at);
  const { state, office, operator } = row;
  return {
    ...{ personId, state, at, sourceId, office, operator },
    loginId: row.state === 'seen' ? deps.ids.login('sms', row.phone) : undefined,
    nameHash: row.state === 'seen' ? nameHash(deps, personId, row.name) : undefined,
    relation: row.state === 'seen' ? row.relation : undefined,
    expiresAt: keptUntil('inPersonProof', at, deps.settings),
  };
}
