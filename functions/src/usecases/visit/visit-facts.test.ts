import type { EntryAnswer } from '@health-code/shared/entry/judge';
import type { EntryOutcome } from '@health-code/shared/entry/outcome';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, turn } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { liveKnowledge } from '../entry/judge-at-door.ts';
import { publicPlaceView } from '../place/place-view.ts';
import { visitFacts } from './visit-facts.ts';

const answers = (outcome: EntryOutcome) => (): EntryAnswer => ({
  outcome,
  failed: [],
  testWithinHours: null,
  cannotKnow: [],
});

async function visitor(settings: Record<string, string> = {}) {
  const world = createWorld({ settings });
  const person = await addPerson(world);
  const place = await (await addPlace(world, { entrances: ['东门', '西门'] })).record();
  const snapshot = async () => (await world.deps.stores.snapshots.find(person.personId)) as Snapshot;
  const facts = async (outcome: EntryOutcome = 'pass', at = world.now()) =>
    visitFacts(world.deps, await snapshot(), {
      place,
      entranceId: 'e1',
      at,
      now: world.now(),
      judge: answers(outcome),
    });
  return { world, person, place, snapshot, facts };
}

describe('what every visit records', () => {
  it('is who, where, when, the colour and the strictest reason, and no coordinates', async () => {
    const { world, person, place, facts } = await visitor();
    expect(await facts()).toEqual({
      personId: person.personId,
      place: publicPlaceView(place, 'e1'),
      entranceId: 'e1',
      at: world.now(),
      colour: 'green',
      ruleSet: 'CN-2022-20M',
      reason: { code: 'C', until: '2026-12-05T16:00:00.000Z' },
      expiresAt: world.now() + 30 * MS_PER_DAY,
    });
    expect(JSON.stringify(await facts())).not.toContain('34.7466');
  });

  it('has the outcome only where the door said something else than the colour', async () => {
    const { facts } = await visitor();
    expect(await facts('pass')).not.toHaveProperty('outcome');
    expect(await facts('limited')).toHaveProperty('outcome', 'limited');
  });

  it('is of the time of the visit and not of its report', async () => {
    const { world, person, facts } = await visitor();
    const before = world.now();
    world.advance(1_000);
    await turn(world, person, 'red');
    expect((await facts('stop')).colour).toBe('red');
    expect(await facts('pass', before)).toMatchObject({ colour: 'green', at: before });
  });

  it('asks the door about what is known of that time', async () => {
    const { world, place, snapshot } = await visitor();
    const asked: unknown[] = [];
    const judge = (...given: unknown[]) => {
      asked.push(given);
      return answers('pass')();
    };
    const at = world.now() - 5;
    visitFacts(world.deps, await snapshot(), { place, entranceId: 'main', at, now: world.now(), judge });
    expect(asked).toEqual([[liveKnowledge(await snapshot(), at), at]]);
  });

  it('lives as long as the settings say, counted from the visit', async () => {
    const { world, facts } = await visitor({ VISIT_RETENTION_DAYS: '14' });
    expect((await facts('pass', world.now() - 5)).expiresAt).toBe(world.now() - 5 + 14 * MS_PER_DAY);
  });
});
