import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import type { PersonDocument, PersonDocumentRenderer } from '../../person-document/person-document.ts';
import { textOfPdf } from '../../posters/testing/read-back.ts';
import { DOCUMENTS } from '../../quotas/limits.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { addPerson, asAccount, type Someone, turn } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { noteAccess } from '../access/note-access.ts';
import { getPersonDocument, ROWS_AT_MOST } from './get-person-document.ts';

const PDF = Uint8Array.of(37, 80, 68, 70);

/** A world that keeps what it is asked to draw. */
function drawingWorld() {
  const drawn: PersonDocument[] = [];
  const renderer: PersonDocumentRenderer = {
    render: async (document) => {
      drawn.push(document);
      return PDF;
    },
  };
  return { world: createWorld({ deps: { personDocuments: async () => renderer } }), drawn };
}

async function signedIn(world: World): Promise<Someone> {
  const caller = callerOf(await signIn(world));
  return { ...(await addPerson(world, { accountId: caller.accountId })), caller };
}

const ask = (world: World, { caller, personId }: Someone) =>
  getPersonDocument(world.deps, { ...asAccount(world, caller), personId });

async function beSeen(world: World, { personId }: Someone, count: number): Promise<void> {
  const place = await addPlace(world);
  for (let number = 0; number < count; number += 1) {
    await addVisit(world, place, personId, { at: world.now() - number * MS_PER_MINUTE });
  }
}

describe('the document of a person', () => {
  it('says everything in words, with whole particulars', async () => {
    const world = createWorld();
    const someone = await signedIn(world);
    await turn(world, someone, 'red');
    await beSeen(world, someone, 1);
    const look = { personId: someone.personId, id: '1', way: 'document', reason: 'no-phone', at: world.now() } as const;
    await noteAccess(world.deps, { gateId: 'G', gateLabel: '东门', placeName: '郑州站' }, look);
    const text = await textOfPdf(await ask(world, someone));
    for (const words of [
      ...['王小明', someone.document.number, '13800138000', '2026-11-21 12:00'],
      ...['管控通知', 'Affects the colour now', '本人填写', 'Checked in yourself', '查验了证件', 'Gate 东门'],
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says plainly of somebody of whom little is held that there is nothing', async () => {
    const world = createWorld();
    const text = await textOfPdf(await ask(world, await signedIn(world)));
    for (const words of [
      'There is no restriction now.',
      'No visits are kept.',
      'Nobody has viewed it.',
      '没有人读过。',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('has every page of the lists, newest first', async () => {
    const { world, drawn } = drawingWorld();
    const someone = await signedIn(world);
    await beSeen(world, someone, 250);
    expect(await ask(world, someone)).toBe(PDF);
    const [{ visits, looks, data } = {} as PersonDocument] = drawn;
    expect(data.particulars.details).toBe('full');
    expect(looks).toEqual({ rows: [], isMore: false });
    expect([visits.rows.length, visits.isMore]).toEqual([250, false]);
    const times = visits.rows.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('holds the newest of five thousand visits, asks for no page beyond them, and says that there are more', async () => {
    const { world, drawn } = drawingWorld();
    const someone = await signedIn(world);
    await beSeen(world, someone, 5_000);
    await ask(world, someone);
    expect(drawn[0]?.visits).toMatchObject({ rows: { length: ROWS_AT_MOST }, isMore: true });
    // One of them counts the visits for the data.
    expect(world.calls.filter((call) => call === 'visits.listByPerson')).toHaveLength(1 + ROWS_AT_MOST / 100);
  });
});

describe('nobody else gets a document', () => {
  it('learns nothing of a person of another account, and has none drawn', async () => {
    const { world, drawn } = drawingWorld();
    const { personId } = await signedIn(world);
    const caller = callerOf(await signIn(world, { phone: '13900139000' }));
    world.forget();
    for (const id of [personId, '0'.repeat(26) as typeof personId]) {
      expect(await problemOf(ask(world, { caller, personId: id } as Someone))).toBe('PERSON.NOT_FOUND');
    }
    expect([drawn, world.writes()]).toEqual([[], []]);
  });

  it('has to have signed in within ten minutes', async () => {
    const { world, drawn } = drawingWorld();
    const someone = await signedIn(world);
    world.advance(10 * MS_PER_MINUTE + 1);
    world.forget();
    expect(await problemOf(ask(world, someone))).toBe('LOGIN.STALE_SESSION');
    expect(await problemOf(ask(world, await addPerson(world, { accountId: 'elsewhere', serial: 3 })))).toBe(
      'AUTH.ENDED',
    );
    expect(drawn).toEqual([]);
  });

  it('has a family’s worth of them drawn at once, and waits for more', async () => {
    const { world, drawn } = drawingWorld();
    const someone = await signedIn(world);
    for (let number = 0; number < DOCUMENTS.burst; number += 1) await ask(world, someone);
    expect(await problemOf(ask(world, someone))).toBe('REQUEST.TOO_MANY');
    expect(drawn).toHaveLength(DOCUMENTS.burst);
    world.advance(DOCUMENTS.firstWaitMs);
    expect(await ask(world, someone)).toBe(PDF);
  });
});
