import type { NewDeclaration } from '@health-code/shared/facts/fact';
import { describe, expect, it } from 'vitest';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { account, addPerson, asAccount, type Someone } from '../../testing/world-people.ts';
import { declareHealth } from './declare-health.ts';
import { previewDeclaration } from './preview-declaration.ts';

const CLEAN: NewDeclaration = { temperatureCelsius: 36.5, symptoms: [], contactWithCase: false, divisionsStayed: [] };
const FEVER: NewDeclaration = { ...CLEAN, temperatureCelsius: 38 };

const call = (world: World, person: Someone, declaration: NewDeclaration) => ({
  ...asAccount(world, person.caller),
  personId: person.personId,
  declaration,
});

describe('the preview of a declaration', () => {
  it.each([
    ['green', CLEAN],
    ['green', FEVER],
    ['red', FEVER],
    ['grey', { ...CLEAN, contactWithCase: true }],
  ] as const)('of a person who is %s is what declaring then answers, and records nothing', async (colour, said) => {
    const world = createWorld();
    const person = await addPerson(world, { colour });
    world.calls.length = 0;
    const preview = await previewDeclaration(world.deps, call(world, person, said));
    expect(world.writes()).toEqual([]);
    const declared = await declareHealth(world.deps, call(world, person, said));
    const shown = ({ status }: typeof preview) => [status.colour, status.segments, status.next];
    expect(shown(preview)).toEqual(shown(declared));
  });

  it('shows what a correction would do', async () => {
    const world = createWorld();
    const person = await addPerson(world, { colour: 'grey' });
    const { declarationId: corrects } = await declareHealth(world.deps, call(world, person, FEVER));
    const colourOf = async (said: NewDeclaration) =>
      (await previewDeclaration(world.deps, call(world, person, said))).status.colour;
    expect(await colourOf(CLEAN)).toBe('yellow');
    expect(await colourOf({ ...CLEAN, corrects })).toBe('green');
    expect(await problemOf(colourOf({ ...CLEAN, corrects: 'nothing' }))).toBe('DECLARATION.SETTLED');
  });

  it('names a division that is none, and says nothing of anybody else', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    const unknown = { ...CLEAN, divisionsStayed: ['999999'] };
    expect(await faultsOf(previewDeclaration(world.deps, call(world, person, unknown)))).toEqual([
      '/divisionsStayed/0 unknown',
    ]);
    const stranger = { ...person, caller: account('stranger') };
    expect(await problemOf(previewDeclaration(world.deps, call(world, stranger, CLEAN)))).toBe('PERSON.NOT_FOUND');
  });
});
