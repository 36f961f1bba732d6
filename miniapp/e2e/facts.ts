import { accountOf } from '@health-code/functions/testing/account-of';
import { refreshSnapshot } from '@health-code/functions/usecases/snapshot/refresh-snapshot';
import { factSchema } from '@health-code/shared/facts/fact';
import type { TestServer } from '../../infra/local/test-server.ts';

const KEPT_MS = 90 * 86_400_000;

/** An authority's fact about the first person of an account, as its data source would bring it. */
export async function bringFact({ deps }: TestServer, phone: string, fields: Record<string, unknown>): Promise<void> {
  const [personId] = await deps.stores.people.listIds(await accountOf(deps, phone));
  if (personId === undefined) throw new Error('this account has no people');
  const now = deps.now();
  const source = { division: '4101', organisation: '郑州市疾控中心' };
  const fact = factSchema.parse({ source, recordedAt: new Date(now).toISOString(), ...fields });
  await deps.stores.facts.add({ personId, fact, fingerprint: 'test', expiresAt: now + KEPT_MS });
  await refreshSnapshot(deps, personId, now);
}
