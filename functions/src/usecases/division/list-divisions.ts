import type { Division } from '@health-code/shared/division/division-schema';
import type { Needs } from '../../config/deps.ts';
import { DIVISION_DATA_VERSION } from '../../divisions/division-directory.ts';
import { DomainError } from '../../domain-error.ts';

/** The divisions one level below a parent; the provinces below the empty one. Throws DIVISION.NOT_FOUND. */
export async function listDivisions(
  { divisions }: Needs<'divisions'>,
  { parent }: { readonly parent: string },
): Promise<{ dataVersion: string; divisions: Division[] }> {
  const children = divisions().childrenOf(parent);
  if (children === undefined) throw new DomainError('DIVISION.NOT_FOUND');
  return { dataVersion: DIVISION_DATA_VERSION, divisions: children };
}
