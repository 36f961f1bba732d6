import type { InPersonProofRow } from '@health-code/shared/person/in-person-proof';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import { toIso } from '@health-code/shared/time/shanghai';
import type { IdentityProofing, ProofSubject } from '../proofing/identity-proofing.ts';
import { applyForCode } from '../usecases/person/apply-for-code.ts';
import { recordInPersonProofs } from '../usecases/proof/record-in-person-proofs.ts';
import { residentId } from './samples.ts';
import { createWorld, type World, type WorldOverrides } from './world.ts';
import { callerOf, signIn } from './world-accounts.ts';
import { asAccount, newPerson } from './world-people.ts';
import { bySource } from './world-sources.ts';

/** The phone of whoever squats, and the phone and the document of the right person. */
export const SQUATTER = '13900139000';
export const OWN_PHONE = '13800138000';
export const WANG = {
  name: '王小明',
  document: { type: 'resident-id', number: residentId(2) },
  phone: OWN_PHONE,
} as const;

/** A register that knows one person with their phone. It counts what it was asked, and can be out of order. */
export interface Register extends IdentityProofing {
  readonly asked: ProofSubject[];
  failWith(error: Error | undefined): void;
}

export function createRegister(known: Pick<ProofSubject, 'name' | 'phone'> & { document: object } = WANG): Register {
  const asked: ProofSubject[] = [];
  let failure: Error | undefined;
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return {
    asked,
    failWith: (error) => {
      failure = error;
    },
    match: async (subject) => {
      asked.push(subject);
      if (failure !== undefined) throw failure;
      const hits = [
        isSame(subject.document, known.document),
        subject.phone === known.phone,
        subject.name === known.name,
      ] as const;
      if (!(hits[0] || hits[1])) return 'unknown';
      return hits.every(Boolean) ? 'match' : 'no-match';
    },
  };
}

/** A world with a register, in which both are signed in. */
export async function provingWorld({ deps, settings }: WorldOverrides = {}) {
  const register = createRegister();
  const world = createWorld({ deps: { identityProofing: register, ...deps }, ...(settings && { settings }) });
  return { world, register, ...(await both(world)) };
}

/** Who squats and who is right, signed in by their phones. */
export async function both(world: World): Promise<{ squatter: AccountCaller; right: AccountCaller }> {
  const squatter = callerOf(await signIn(world, { phone: SQUATTER }));
  return { squatter, right: callerOf(await signIn(world, { phone: OWN_PHONE })) };
}

/** Applies for the code of the right person, as they would; a squatter changes something. */
export const applyAs = (world: World, caller: AccountCaller, changes: object = {}, serial = 2) =>
  applyForCode(world.deps, { ...asAccount(world, caller), person: newPerson(serial, changes) });

/** Types the document of the right person with a phone of one's own, which no register knows. */
export const squat = (world: World, squatter: AccountCaller, changes: object = {}) =>
  applyAs(world, squatter, { name: '李四', phone: '13700137000', ...changes });

export const profileOf = async (world: World, personId: PersonId) => {
  const record = await world.deps.stores.people.find(personId);
  if (record === undefined) throw new Error('no such person');
  return record;
};

/** What an office says of the right person, unless told. */
export const seenRow = (world: World, changes: object = {}): InPersonProofRow =>
  ({
    ...{ id: 'seen-1', state: 'seen', division: '410105001', office: '经八路街道办', operator: '0017' },
    ...{ person: WANG.document, name: WANG.name, phone: OWN_PHONE, at: toIso(world.now()) },
    ...changes,
  }) as InPersonProofRow;

export const withdrawnRow = (world: World, changes: object = {}): InPersonProofRow => {
  const {
    name: _name,
    phone: _phone,
    ...rest
  } = seenRow(world, { id: 'withdrawn-1', ...changes }) as never as {
    name: string;
    phone: string;
  };
  return { ...rest, state: 'withdrawn' } as never;
};

export const OFFICE = bySource({ sourceId: 'henan-office', kinds: ['in-person-proof'] });

/** Has an office send rows; the answers in their order. */
export const recordProofs = (world: World, ...rows: readonly unknown[]) =>
  recordInPersonProofs(world.deps, { caller: OFFICE, now: world.now(), rows });
