import { PLAIN_POLICIES, PLAIN_POLICY } from '@health-code/shared/entry/policy';
import { MS_PER_DAY, MS_PER_HOUR } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, addOperator } from '../../testing/world-offices.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { checkIn } from '../visit/check-in.ts';
import { previewGatePolicy } from './preview-gate-policy.ts';

const TESTED = { ...PLAIN_POLICIES, everywhere: { ...PLAIN_POLICY, oldestTestHours: 48 } };

const ENTRY = { method: 'self', scene: 'camera' } as const;

async function yesterday(oneIn: string, division = '41') {
  const world = createWorld({ settings: { DOOR_SAMPLE_ONE_IN: oneIn } });
  const { code } = await addPlace(world);
  for (const serial of [2, 3, 4]) {
    const { personId } = await addPerson(world, { serial, colour: serial === 4 ? 'yellow' : 'green' });
    const visit = { placeCode: code, personIds: [personId], entry: ENTRY };
    await checkIn(world.deps, { ...asAccount(world, 'family', `visit-${serial}`), visit });
  }
  world.advance(MS_PER_DAY);
  const { caller } = await addOperator(world, await addOffice(world, division));
  const preview = (changes: object = {}) =>
    previewGatePolicy(world.deps, { caller, now: world.now(), policies: TESTED, ...changes });
  return { world, caller, code, preview };
}

describe('what other requirements would have answered yesterday', () => {
  it('is told by samples of nobody, and publishes nothing', async () => {
    const { world, preview } = await yesterday('1');
    const { day, effect } = await preview();
    expect(day).toBe('2026-11-21');
    expect(effect).toMatchObject({ samples: 3, before: { pass: 2, limited: 1 }, after: { stop: 3 } });
    expect(effect.kinds.map(({ kind, samples }) => [kind, samples])).toEqual([['transport', 3]]);
    expect(world.writes()).toEqual([]);
  });

  it('is of yesterday alone', async () => {
    const { world, preview } = await yesterday('1');
    world.advance(MS_PER_DAY);
    expect((await preview()).effect.samples).toBe(0);
    world.advance(-2 * MS_PER_DAY);
    expect((await preview()).effect.samples).toBe(0);
  });

  it.each([
    ['0', 0],
    ['1000000000', 0],
  ])('keeps of one in %s: %i', async (oneIn, samples) => {
    const { preview } = await yesterday(oneIn);
    expect((await preview()).effect.samples).toBe(samples);
  });

  it('keeps no second sample of a retry, and none that leads to anybody', async () => {
    const { world, code } = await yesterday('1');
    const someone = await addPerson(world, { serial: 7 });
    const visit = {
      placeCode: code,
      personIds: [someone.personId],
      entry: ENTRY,
    };
    for (let time = 0; time < 2; time += 1)
      await checkIn(world.deps, { ...asAccount(world, 'family', 'again'), visit });
    const kept = await world.deps.stores.doorSamples.list('2026-11-22T12', 9);
    expect(kept).toHaveLength(1);
    const text = JSON.stringify(kept);
    for (const secret of [someone.personId, someone.document.number, code, '410103'])
      expect(text).not.toContain(secret);
    expect((kept[0]?.at ?? 1) % 60_000).toBe(0);
  });

  it('is bounded, however many came', async () => {
    const { world, preview } = await yesterday('0');
    const at = world.now() - MS_PER_DAY + MS_PER_HOUR;
    for (let index = 0; index < 150; index += 1) {
      const known = { colour: 'green', asOf: at, test: null } as const;
      const sample = {
        sampleId: `${index}`,
        kind: 'market',
        asksTestWithinHours: null,
        at,
        known,
        expiresAt: 0,
      } as const;
      await world.deps.stores.doorSamples.add(sample);
    }
    expect((await preview()).effect.samples).toBe(100);
  });

  it.each(['4101', '11'])('is not for an office of %s, whose doors these are not', async (division) => {
    const { preview } = await yesterday('0', division);
    expect(await problemOf(preview())).toBe('OFFICE.OUTSIDE');
  });
});
