import { describe, expect, it } from 'vitest';
import type { PaperCardRenderer } from '../../posters/paper-card.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { getPaperCard } from './get-paper-card.ts';
import { issuePaperCode } from './issue-paper-code.ts';

const PDF = Uint8Array.of(37, 80, 68, 70);

async function holder() {
  const drawn: Parameters<PaperCardRenderer['render']>[0][] = [];
  const paperCards = async (): Promise<PaperCardRenderer> => ({
    render: async (card) => {
      drawn.push(card);
      return PDF;
    },
  });
  const world = createWorld({ deps: { paperCards } });
  const { personId } = await addPerson(world);
  const call = (accountId = 'family') => ({ ...asAccount(world, accountId), personId });
  return { world, call, drawn };
}

describe('getting the card to print', () => {
  it('draws the masked name and the opaque code, and no colour', async () => {
    const { world, call, drawn } = await holder();
    const code = await issuePaperCode(world.deps, call());
    expect(await getPaperCard(world.deps, call())).toBe(PDF);
    expect(drawn).toEqual([{ name: '王**', qrText: `JKP1:${code.code.replaceAll('-', '')}`, code }]);
  });

  it('draws nothing where no code is in force, and nothing for anybody else', async () => {
    const { world, call, drawn } = await holder();
    expect(await problemOf(getPaperCard(world.deps, call()))).toBe('PAPER_CODE.NOT_FOUND');
    await issuePaperCode(world.deps, call());
    expect(await problemOf(getPaperCard(world.deps, call('stranger')))).toBe('PERSON.NOT_FOUND');
    expect(drawn).toEqual([]);
  });
});
