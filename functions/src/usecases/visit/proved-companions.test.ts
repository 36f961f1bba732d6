import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { checkIn } from './check-in.ts';

const RELATIVE = { relation: 'relative', consent: '1' } as const;

async function family(settings: Record<string, string>) {
  const world = createWorld({ settings });
  const [own, child] = [await addPerson(world), await addPerson(world, { serial: 3, ...RELATIVE })];
  const { code: placeCode } = await addPlace(world);
  const entry = { method: 'self', scene: 'camera' } as const;
  const arrive = (...people: (typeof own)[]) => {
    const visit = { placeCode, personIds: people.map(({ personId }) => personId), entry };
    return checkIn(world.deps, { ...asAccount(world, own.caller), visit });
  };
  world.forget();
  return { world, own, child, arrive };
}

describe('taking somebody along', () => {
  it('asks no proof unless the settings do', async () => {
    const { own, child, arrive } = await family({});
    expect((await arrive(own, child)).results).toHaveLength(2);
  });

  it.each([
    ['behind the first', ['own', 'child'], ['/personIds/1']],
    ['a relative as the first', ['child', 'own'], ['/personIds/0', '/personIds/1']],
    ['a relative alone', ['child'], ['/personIds/0']],
  ] as const)('names who has to be proved: %s, and writes nothing', async (_what, who, pointers) => {
    const { world, arrive, ...people } = await family({ PROOF_FOR_COMPANION: 'matched' });
    const refusal = await refusalOf(arrive(...who.map((name) => people[name])));
    expect([refusal.code, refusal.errors.map(({ pointer }) => pointer)]).toEqual(['PROOF.NEEDED', pointers]);
    expect(world.writes()).toEqual([]);
  });

  it('lets the person themself in', async () => {
    const { own, arrive } = await family({ PROOF_FOR_COMPANION: 'matched' });
    expect((await arrive(own)).results).toHaveLength(1);
  });
});
