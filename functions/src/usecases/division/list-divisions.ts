import type { Division } from '@health-code/shared/division/division-schema';
import type { Needs } from '../../config/deps.ts';
import { DIVISION_DATA_VERSION } from '../../divisions/division-directory.ts';
import type { LatinNames } from '../../divisions/latin-names.ts';
import { DomainError } from '../../domain-error.ts';

/** The divisions one level below a parent; the provinces below the empty one. Throws DIVISION.NOT_FOUND. */
export async function listDivisions(
  { divisions, latinNames }: Needs<'divisions' | 'latinNames'>,
  { parent, names }: { readonly parent: string; readonly names: 'chinese' | 'latin' },
): Promise<{ dataVersion: string; divisions: Division[] }> {
  const children = divisions().childrenOf(parent);
  if (children === undefined) throw new DomainError('DIVISION.NOT_FOUND');
  const listed = names === 'latin' ? children.map((child) => withLatinName(child, latinNames())) : children;
  return { dataVersion: DIVISION_DATA_VERSION, divisions: listed };
}

function withLatinName(division: Division, latinNames: LatinNames): Division {
  const latinName = latinNames(division.name);
  return latinName === undefined ? division : { ...division, latinName };
}
