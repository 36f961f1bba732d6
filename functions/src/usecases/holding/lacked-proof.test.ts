import { PROOF_LEVELS } from '@health-code/shared/identity/proof-level';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { applyAs, OWN_PHONE, recordProofs, seenRow } from '../../testing/world-proofs.ts';
import { issuePaperCode } from '../card/issue-paper-code.ts';
import { getCode } from '../code/get-code.ts';
import { lackedProof } from './lacked-proof.ts';

describe('the level that a person lacks', () => {
  it.each(PROOF_LEVELS.flatMap((wanted) => PROOF_LEVELS.map((level) => [wanted, level] as const)))(
    'of %s, being %s',
    (wanted, proofLevel) => {
      const lacks = PROOF_LEVELS.indexOf(proofLevel) < PROOF_LEVELS.indexOf(wanted);
      expect(lackedProof(wanted, { proofLevel })).toBe(lacks ? wanted : null);
    },
  );

  it('keeps them from a code, on the phone and on paper, until they have it; the colour is told all the same', async () => {
    const world = createWorld({ settings: { PROOF_FOR_CODE: 'seen' } });
    const caller = callerOf(await signIn(world, { phone: OWN_PHONE }));
    await applyAs(world, caller);
    const { personId } = await addPerson(world, { accountId: caller.accountId });
    const call = { ...asAccount(world, caller), personId };
    const code = () => getCode(world.deps, { ...call, credential: 'new' });
    expect(await code()).toMatchObject({ credential: null, neededProof: 'seen', status: { colour: 'green' } });
    expect((await refusalOf(issuePaperCode(world.deps, call))).code).toBe('PROOF.NEEDED');
    await recordProofs(world, seenRow(world));
    expect(await code()).toMatchObject({ credential: { colour: 'green' }, neededProof: null });
    expect((await issuePaperCode(world.deps, call)).code).toEqual(expect.any(String));
  });
});
