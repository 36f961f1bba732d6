import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { NOBODY } from '../../testing/world-accounts.ts';
import { drawnText } from '../../testing/world-people.ts';
import { getSpecimen } from './get-specimen.ts';
import { judgeCode } from './judge-code.ts';

describe('getting a specimen', () => {
  it.each(['green', 'yellow', 'red'] as const)(
    'gives a %s code of nobody, which no gate takes for a code',
    async (colour) => {
      const world = createWorld();
      const specimen = await getSpecimen(world.deps, { caller: NOBODY, now: world.now(), colour });
      expect(specimen).toEqual({
        credential: expect.any(String),
        seed: expect.any(String),
        colour,
        issuedAt: '2026-11-21T04:00:00.000Z',
        expiresAt: '2026-11-21T06:00:00.000Z',
      });
      const now = world.now();
      const door = { kind: 'transport', asksTestWithinHours: null } as const;
      const judged = await judgeCode(world.deps, door, drawnText(specimen, now), { at: now, now });
      const facts = {
        colour,
        identity: { surname: '样', documentStart: '00', documentEnd: '00' },
        doses: 0,
        test: null,
      };
      expect(judged).toMatchObject({ verdict: { verdict: 'specimen', facts }, personId: undefined });
      expect(world.writes()).toEqual([]);
    },
  );

  it.each([
    [30 * MS_PER_MINUTE - 1, '2026-11-21T04:00:00.000Z'],
    [30 * MS_PER_MINUTE, '2026-11-21T04:30:00.000Z'],
  ])('is signed once for all who ask in half an hour: after %i ms it is that of %s', async (ms, issuedAt) => {
    const world = createWorld();
    const first = await getSpecimen(world.deps, { caller: NOBODY, now: world.now(), colour: 'green' });
    world.advance(ms);
    const next = await getSpecimen(world.deps, { caller: NOBODY, now: world.now(), colour: 'green' });
    expect(next.issuedAt).toBe(issuedAt);
    expect(next === first).toBe(issuedAt === first.issuedAt);
  });
});
