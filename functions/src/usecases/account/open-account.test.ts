import { expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { requireOpenAccount } from './open-account.ts';

it('is every account but one that is being deleted', async () => {
  const { deps, now } = createWorld();
  await requireOpenAccount(deps, 'family');
  await deps.stores.accounts.close('family', now());
  expect(await problemOf(requireOpenAccount(deps, 'family'))).toBe('AUTH.ENDED');
  await requireOpenAccount(deps, 'another');
});
