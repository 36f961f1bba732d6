import type { NewDeclaration } from '@health-code/shared/facts/fact';
import { OWN_WORD } from '@health-code/shared/facts/provenance';
import { SELF_CORRECTION_MS } from '@health-code/shared/facts/self-correction';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { account, addPerson, asAccount, type Someone } from '../../testing/world-people.ts';
import { statusOf } from '../code/own-status.ts';
import { declareHealth } from './declare-health.ts';

const CLEAN: NewDeclaration = { temperatureCelsius: 36.5, symptoms: [], contactWithCase: false, divisionsStayed: [] };

const declare = (world: World, person: Someone, changes: Partial<NewDeclaration> = {}, key?: string) =>
  declareHealth(world.deps, {
    ...asAccount(world, person.caller, key),
    personId: person.personId,
    declaration: { ...CLEAN, ...changes },
  });
const declarations = async ({ deps, now }: World, { personId }: Someone) =>
  (await deps.stores.facts.list(personId, now())).filter(({ kind }) => kind === 'declaration');

async function applicant() {
  const world = createWorld();
  return { world, person: await addPerson(world, { colour: 'grey' }) };
}

describe('declaring one’s health', () => {
  it('answers with the status that follows, and keeps the declaration as the person’s own word', async () => {
    const { world, person } = await applicant();
    const { declarationId, status } = await declare(world, person);
    const snapshot = (await world.deps.stores.snapshots.find(person.personId)) as Snapshot;
    expect(status).toEqual(statusOf(world.deps, snapshot, world.now()));
    expect(status.colour).toBe('green');
    const said = { id: declarationId, provenance: OWN_WORD, at: '2026-11-21T04:00:00.000Z', ...CLEAN };
    expect(await declarations(world, person)).toEqual([expect.objectContaining(said)]);
    expect(world.writes()).toEqual(['facts.add', 'revocations.add', 'snapshots.put']);
    // A grey person had no credential that could be taken back.
    expect(await world.deps.stores.revocations.list(0)).toEqual([]);
  });

  it.each([
    [{ temperatureCelsius: 37.2 }, 'green'],
    [{ temperatureCelsius: 37.3 }, 'yellow'],
    [{ temperatureCelsius: null }, 'green'],
    [{ temperatureCelsius: null, symptoms: ['feels-feverish' as const] }, 'yellow'],
    [{ symptoms: ['fatigue' as const] }, 'yellow'],
    [{ contactWithCase: true }, 'red'],
  ])('turns the code by %j to %s', async (changes, colour) => {
    const { world, person } = await applicant();
    expect((await declare(world, person, changes)).status.colour).toBe(colour);
  });

  it('never lowers a colour', async () => {
    const world = createWorld();
    const person = await addPerson(world, { colour: 'red' });
    expect((await declare(world, person)).status.colour).toBe('red');
  });

  it('blames every division that is none, and reads nobody for it', async () => {
    const { world, person } = await applicant();
    const divisionsStayed = ['4101', '4199', '410105001', '999999'];
    expect(await faultsOf(declare(world, person, { divisionsStayed }))).toEqual([
      '/divisionsStayed/1 unknown',
      '/divisionsStayed/3 unknown',
    ]);
    expect(world.calls).toEqual([]);
  });

  it("refuses to declare for another account's person, and writes nothing", async () => {
    const { world, person } = await applicant();
    const other = { ...person, caller: account('stranger') };
    expect(await problemOf(declare(world, other))).toBe('PERSON.NOT_FOUND');
    expect(world.calls).toEqual(['snapshots.find']);
  });

  it('takes the same key once, refuses it for another declaration, and takes another key anew', async () => {
    const { world, person } = await applicant();
    const first = await declare(world, person, {}, 'key-1');
    world.advance(1_000);
    expect((await declare(world, person, {}, 'key-1')).declarationId).toBe(first.declarationId);
    expect(await problemOf(declare(world, person, { contactWithCase: true }, 'key-1'))).toBe('IDEMPOTENCY.MISMATCH');
    expect((await declare(world, person, {}, 'key-2')).declarationId).not.toBe(first.declarationId);
    expect((await declare(world, person)).declarationId).not.toBe((await declare(world, person)).declarationId);
    expect(await declarations(world, person)).toHaveLength(4);
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => addPerson(world),
      act: (world, person) => declare(world, person, { contactWithCase: true }, 'key-1'),
      read: async (world, person) => ({
        facts: await declarations(world, person),
        timeline: (await world.deps.stores.snapshots.find(person.personId))?.timeline,
      }),
    });
    expect([writes, undisturbed.facts.length]).toEqual([['facts.add', 'revocations.add', 'snapshots.put'], 2]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});

describe('correcting a slip', () => {
  const FEVER = { temperatureCelsius: 38 };

  async function feverish() {
    const { world, person } = await applicant();
    const { declarationId, status } = await declare(world, person, FEVER, 'slip');
    expect(status.colour).toBe('yellow');
    return { world, person, corrects: declarationId };
  }

  it('takes back within minutes what the slip brought about, and keeps both on record', async () => {
    const { world, person, corrects } = await feverish();
    world.advance(SELF_CORRECTION_MS);
    expect((await declare(world, person, { corrects })).status.colour).toBe('green');
    expect(await declarations(world, person)).toEqual([
      expect.objectContaining({ id: corrects, ...FEVER }),
      expect.objectContaining({ supersedes: corrects, temperatureCelsius: 36.5 }),
    ]);
  });

  it('is over after ten minutes', async () => {
    const { world, person, corrects } = await feverish();
    world.advance(SELF_CORRECTION_MS + 1);
    expect(await problemOf(declare(world, person, { corrects }))).toBe('DECLARATION.SETTLED');
    expect(await declarations(world, person)).toHaveLength(1);
  });

  it('is done once, and a retry of it is still answered when the time is over', async () => {
    const { world, person, corrects } = await feverish();
    const first = await declare(world, person, { corrects }, 'correction');
    expect(await problemOf(declare(world, person, { corrects }, 'another'))).toBe('DECLARATION.SETTLED');
    expect(await problemOf(declare(world, person, { corrects: first.declarationId }))).toBe('DECLARATION.SETTLED');
    world.advance(SELF_CORRECTION_MS + 1);
    expect((await declare(world, person, { corrects }, 'correction')).declarationId).toBe(first.declarationId);
  });

  it('touches nothing but the person’s own word', async () => {
    const world = createWorld();
    const ordered = await addPerson(world, { colour: 'red' });
    const order = (await world.deps.stores.facts.list(ordered.personId, world.now())).find(
      ({ kind }) => kind === 'order',
    );
    for (const corrects of [order?.id ?? '', 'nothing'])
      expect(await problemOf(declare(world, ordered, { corrects }))).toBe('DECLARATION.SETTLED');
    const { declarationId } = await declare(world, ordered, FEVER);
    expect((await declare(world, ordered, { corrects: declarationId })).status.colour).toBe('red');
  });
});
