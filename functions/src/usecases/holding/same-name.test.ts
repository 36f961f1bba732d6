import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { profileOf } from '../../testing/world-proofs.ts';
import { hasName, nameHash } from './same-name.ts';

describe('the name of a profile', () => {
  it.each([
    ['Anna Schmidt', true],
    ['ANNA SCHMIDT', true],
    ['Anna Schmitt', false],
    ['Anna  Schmidt', false],
  ])('Anna Schmidt is %s: %s', async (name, expected) => {
    const world = createWorld();
    const { personId } = await addPerson(world, { name: 'Anna Schmidt' });
    expect(hasName(world.deps, await profileOf(world, personId), name)).toBe(expected);
  });

  it('is known by its hash for its own person alone, and not by the hash of another', () => {
    const { deps } = createWorld();
    const hash = nameHash(deps, 'a', 'Anna');
    expect([nameHash(deps, 'a', 'ANNA'), nameHash(deps, 'b', 'Anna'), nameHash(deps, 'a', 'Anne')]).toEqual([
      hash,
      expect.not.stringMatching(`^${hash}$`),
      expect.not.stringMatching(`^${hash}$`),
    ]);
    expect(hash).not.toContain('ANNA');
  });
});
