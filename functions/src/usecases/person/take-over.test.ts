import { credentialId, decodeCredential } from '@health-code/shared/code/credential';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../domain-error.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf, refusalOf } from '../../testing/refusals.ts';
import { CLEAN } from '../../testing/samples.ts';
import type { World } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import {
  applyAs,
  both,
  createRegister,
  OWN_PHONE,
  profileOf,
  provingWorld,
  recordProofs,
  SQUATTER,
  seenRow,
  squat,
  WANG,
} from '../../testing/world-proofs.ts';
import { getPaperCode } from '../card/get-paper-code.ts';
import { issuePaperCode } from '../card/issue-paper-code.ts';
import { getCode } from '../code/get-code.ts';
import { declareHealth } from '../facts/declare-health.ts';
import { checkIn } from '../visit/check-in.ts';
import { listPersonVisits } from '../visit/list-person-visits.ts';
import { listNotices } from './list-notices.ts';
import { listPeople } from './list-people.ts';

const peopleOf = async (world: World, caller: AccountCaller) => listPeople(world.deps, asAccount(world, caller));
const noticesOf = async (world: World, caller: AccountCaller) => listNotices(world.deps, asAccount(world, caller));
const codeOf = (world: World, caller: AccountCaller, { personId }: { personId: never }) =>
  getCode(world.deps, { ...asAccount(world, caller), personId, credential: 'new' });

/** Somebody squats on a document: declares, is given a code and a paper code, and visits a place. */
async function squatted() {
  const proving = await provingWorld();
  const { world, squatter } = proving;
  const { personId } = (await squat(world, squatter)).person;
  const own = { ...asAccount(world, squatter), personId };
  await declareHealth(world.deps, { ...own, declaration: CLEAN });
  const place = await addPlace(world);
  const entry = { method: 'self', scene: 'camera' } as const;
  const visit = { placeCode: place.code, personIds: [personId], entry };
  const arrive = (caller = squatter) => checkIn(world.deps, { ...asAccount(world, caller), visit });
  await arrive();
  const paper = await issuePaperCode(world.deps, own);
  world.forget();
  return { ...proving, personId: personId as never, paper, own, arrive };
}

const idOf = (credential: string | undefined) => {
  const decoded = decodeCredential(fromBase64Url(credential ?? '') as Uint8Array);
  if (decoded.kind === 'fault') throw new Error(decoded.fault);
  return credentialId(decoded.value);
};

describe('a person whom somebody holds without a proof', () => {
  it('passes to the account that proves more, with their visits and facts', async () => {
    const { world, right, personId } = await squatted();
    const answer = await applyAs(world, right);
    expect(answer).toMatchObject({
      created: false,
      person: { personId, fullName: '王小明', phone: '138******00', proof: { level: 'matched' } },
    });
    expect((await peopleOf(world, right)).map(({ fullName }) => fullName)).toEqual(['王小明']);
    expect(await codeOf(world, right, { personId })).toMatchObject({ name: '王**', status: { colour: 'green' } });
    const { rows } = await listPersonVisits(world.deps, { ...asAccount(world, right), personId, cursor: undefined });
    expect(rows).toHaveLength(1);
    expect(await profileOf(world, personId)).toMatchObject({ accountId: right.accountId, tenure: 1, leaving: [] });
  });

  it('leaves the former holder nothing, and tells them for thirty days', async () => {
    const { world, right, squatter, personId, own, arrive } = await squatted();
    await applyAs(world, right);
    const tries = [
      codeOf(world, squatter, { personId }),
      declareHealth(world.deps, { ...own, declaration: CLEAN }),
      issuePaperCode(world.deps, own),
      listPersonVisits(world.deps, { ...own, cursor: undefined }),
      arrive(),
    ];
    expect(await Promise.all(tries.map(problemOf))).toEqual(Array(5).fill('PERSON.NOT_FOUND'));
    expect(await peopleOf(world, squatter)).toEqual([]);
    expect(await noticesOf(world, squatter)).toEqual([
      { noticeId: expect.any(String), kind: 'taken-over', name: '李*', at: '2026-11-21T04:00:00.000Z' },
    ]);
    expect(await noticesOf(world, right)).toEqual([]);
    expect(await problemOf(squat(world, squatter))).toBe('PERSON.CLAIMED');
    world.advance(30 * MS_PER_DAY);
    expect(await noticesOf(world, squatter)).toEqual([]);
  });

  it('ends what the former holder gave out: codes on the phone and on paper', async () => {
    const { world, right, squatter, personId, paper } = await squatted();
    const before = (await codeOf(world, squatter, { personId })).credential;
    await applyAs(world, right);
    const after = (await codeOf(world, right, { personId })).credential;
    const revoked = await world.deps.stores.revocations.list(world.now());
    expect(revoked).toContainEqual(idOf(before?.credential));
    expect(revoked).not.toContainEqual(idOf(after?.credential));
    expect(after?.seed).not.toBe(before?.seed);
    const call = { ...asAccount(world, right), personId };
    expect(await problemOf(getPaperCode(world.deps, call))).toBe('PAPER_CODE.NOT_FOUND');
    const found = await world.deps.stores.paperCodes.find(paper.code.replaceAll('-', ''));
    expect(found?.state).toBe('revoked');
  });

  it.each(['paperCodes.put', 'paperCodes.replaceLatest', 'snapshots.findLatest'] as const)(
    'leaves no paper code that the former holder issues in that moment, at %s',
    async (call) => {
      const { world, right, personId, own } = await squatted();
      world.before(call, () => applyAs(world, right));
      const code = await issuePaperCode(world.deps, own).then(
        (issued) => issued.code,
        () => undefined,
      );
      const latest = await world.deps.stores.paperCodes.findLatest(personId);
      const found = latest && (await world.deps.stores.paperCodes.find(latest.code));
      expect([code === undefined || found?.state === 'revoked', found?.state]).toEqual([true, 'revoked']);
    },
  );

  it('passes with whatever broke off finished by a retry', async () => {
    const register = createRegister();
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      overrides: { deps: { identityProofing: register } },
      prepare: async (world) => {
        const callers = await both(world);
        const { personId } = (await squat(world, callers.squatter)).person;
        const own = { ...asAccount(world, callers.squatter), personId };
        await declareHealth(world.deps, { ...own, declaration: CLEAN });
        await issuePaperCode(world.deps, { ...own, idempotencyKey: 'paper-01' });
        return { ...callers, personId: personId as never };
      },
      act: (world, { right }) => applyAs(world, right),
      read: async (world, { right, squatter, personId }) => ({
        people: [await peopleOf(world, right), await peopleOf(world, squatter)],
        notices: await noticesOf(world, squatter),
        listed: await world.deps.stores.people.listIds(squatter.accountId),
        paper: (await world.deps.stores.paperCodes.findLatest(personId))?.state,
        leaving: (await profileOf(world, personId)).leaving,
        code: (await codeOf(world, right, { personId })).status.colour,
        facts: (await world.deps.stores.facts.list(personId, world.now())).length,
      }),
    });
    expect(writes.length).toBeGreaterThan(8);
    expect(undisturbed).toMatchObject({ notices: [{ kind: 'taken-over' }], listed: [], leaving: [], code: 'green' });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });

  it('is told of what broke off by the next listing of the former holder', async () => {
    const { world, right, squatter, personId } = await squatted();
    world.before('notices.add', () => {
      throw new Error('a crash');
    });
    await expect(applyAs(world, right)).rejects.toThrow('a crash');
    expect(await problemOf(codeOf(world, squatter, { personId }))).toBe('PERSON.NOT_FOUND');
    expect(await peopleOf(world, squatter)).toEqual([]);
    expect(await noticesOf(world, squatter)).toHaveLength(1);
    expect((await profileOf(world, personId)).leaving).toEqual([]);
  });
});

describe('who else would have the person', () => {
  it('is refused with words that help where name, document and phone contradict each other, and keeps no place', async () => {
    const { world, right } = await provingWorld();
    const refusal = await refusalOf(applyAs(world, right, { name: '王小红' }));
    expect([refusal.code, refusal.errors.map(({ pointer }) => pointer)]).toEqual([
      'PROOF.CONTRADICTED',
      ['/name', '/document/number', '/phone'],
    ]);
    expect(JSON.stringify(refusal.errors)).not.toMatch(/王|\d{6}/);
    expect(world.writes()).toEqual([
      ...['quotas.take', 'people.reserve', 'quotas.take'],
      ...['people.unlink', 'people.release'],
    ]);
    expect((await applyAs(world, right)).person.proof.level).toBe('matched');
  });

  it('gets the same refusal of a document that is held and of one that is free', async () => {
    const { world, squatter, right } = await provingWorld();
    const typed = { name: '李四', phone: SQUATTER };
    const free = await refusalOf(applyAs(world, squatter, typed));
    await applyAs(world, right, { phone: '13700137000' });
    const held = await refusalOf(applyAs(world, squatter, typed));
    expect([held.code, held.errors]).toEqual([free.code, free.errors]);
  });

  it.each(['PROOF.BUSY', 'PROOF.UNAVAILABLE'] as const)(
    'applies as declared while the service says %s',
    async (code) => {
      const { world, register, right } = await provingWorld();
      register.failWith(new DomainError(code));
      expect((await applyAs(world, right)).person.proof.level).toBe('declared');
    },
  );

  it('takes nobody over while the service is out of order, and does later', async () => {
    const { world, register, right } = await squatted();
    register.failWith(new DomainError('PROOF.UNAVAILABLE'));
    expect(await problemOf(applyAs(world, right))).toBe('PERSON.CLAIMED');
    register.failWith(undefined);
    expect((await applyAs(world, right)).person.proof.level).toBe('matched');
  });

  it('is not asked about again once proved, and loses nothing when the register changes its mind', async () => {
    const { world, register, right } = await provingWorld();
    await applyAs(world, right);
    register.failWith(new DomainError('PROOF.UNAVAILABLE'));
    const again = await applyAs(world, right, { residence: { division: '410105001', address: '花园路 2 号' } });
    expect([again.person.proof.level, register.asked.length]).toEqual(['matched', 1]);
    expect(await problemOf(applyAs(world, right, { name: '王大明' }))).toBe('PROOF.CONTRADICTED');
    expect((await peopleOf(world, right))[0]).toMatchObject({ fullName: '王小明', proof: { level: 'matched' } });
  });

  it('is only one of two who prove at once', async () => {
    const { world, right, squatter } = await squatted();
    await recordProofs(world, seenRow(world, { phone: SQUATTER, name: '李四' }));
    const outcomes = await Promise.allSettled([applyAs(world, right), squat(world, squatter)]);
    const standing = await profileOf(world, world.deps.ids.person(WANG.document));
    const holder = standing.accountId === right.accountId ? right : squatter;
    const other = holder === right ? squatter : right;
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await peopleOf(world, holder)).toHaveLength(1);
    expect(await peopleOf(world, other)).toEqual([]);
    const snapshot = await world.deps.stores.snapshots.findLatest(standing.personId);
    expect([snapshot?.accountId, snapshot?.tenure]).toEqual([holder.accountId, standing.tenure]);
  });

  it.each(['people.link', 'facts.add', 'snapshots.put'] as const)(
    'does not get the person back by an application that was under way at %s',
    async (call) => {
      const { world, squatter, right } = await provingWorld();
      world.before(call, () => applyAs(world, right));
      expect(await problemOf(squat(world, squatter))).toBe('PERSON.CLAIMED');
      const personId = world.deps.ids.person(WANG.document);
      const snapshot = await world.deps.stores.snapshots.findLatest(personId);
      expect(snapshot).toMatchObject({ accountId: right.accountId, tenure: 1, proofLevel: 'matched' });
      expect(await peopleOf(world, squatter)).toEqual([]);
      expect(await world.deps.stores.people.listIds(squatter.accountId)).toEqual([]);
    },
  );

  it.each(['snapshots.put', 'notices.add'] as const)(
    'declares at the same moment, at %s, and holds nothing more all the same',
    async (call) => {
      const { world, squatter, right, personId, own } = await squatted();
      world.before(call, () => declareHealth(world.deps, { ...own, declaration: CLEAN }).catch(() => undefined));
      await applyAs(world, right);
      expect(await problemOf(codeOf(world, squatter, { personId }))).toBe('PERSON.NOT_FOUND');
      expect((await codeOf(world, right, { personId })).status.colour).toBe('green');
    },
  );

  it('goes in no circle: who lost the person to a proof gets them back by none of the same level', async () => {
    const { world, right, squatter } = await squatted();
    await applyAs(world, right);
    await recordProofs(world, seenRow(world, { phone: SQUATTER, name: '李四' }));
    await squat(world, squatter);
    expect(await problemOf(applyAs(world, right))).toBe('PERSON.CLAIMED');
    world.advance(1_000);
    await recordProofs(world, seenRow(world, { id: 'seen-2', phone: OWN_PHONE }));
    expect(await problemOf(applyAs(world, right))).toBe('PERSON.CLAIMED');
  });

  it.each(['王小明\u200B', '\u202E王小明', '王小\u0000明', '王小明'.normalize('NFD'), '王​小明'])(
    'types the name as %j: it is the one that the register knows, or none',
    async (name) => {
      const { world, right } = await provingWorld();
      const outcome = await Promise.resolve()
        .then(() => applyAs(world, right, { name }))
        .then(
          ({ person }) => person.fullName,
          () => 'refused',
        );
      expect(['王小明', 'refused']).toContain(outcome);
    },
  );
});
