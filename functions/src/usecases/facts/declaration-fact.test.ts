import type { NewDeclaration } from '@health-code/shared/facts/fact';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { declarationFact } from './declaration-fact.ts';

const CLEAN: NewDeclaration = { temperatureCelsius: null, symptoms: [], contactWithCase: false, divisionsStayed: [] };

describe('the fact of a declaration', () => {
  it('is named by who intends it, so that a retry is the same fact', async () => {
    const world = createWorld();
    const { personId, caller } = await addPerson(world);
    const fact = (key?: string, said = CLEAN) =>
      declarationFact(world.deps, { ...asAccount(world, caller, key), personId, declaration: said });
    expect(fact('key-1').id).toBe(fact('key-1').id);
    expect(fact('key-1').id).not.toBe(fact('key-2').id);
    expect(fact().id).not.toBe(fact().id);
    expect(fact('key-1')).not.toHaveProperty('supersedes');
    expect(fact('key-1', { ...CLEAN, corrects: 'd1' })).toMatchObject({
      supersedes: 'd1',
      source: { organisation: 'self' },
    });
  });
});
