import type { Division } from '@health-code/shared/division/division-schema';
import { api } from '../../core/api/api';
import { type DivisionPath, levelsOf } from './division-cascade.shared';

const known = new Map<string, readonly Division[]>();

/** The divisions below a parent, cached: they change once a year. */
export async function divisionsBelow(parent: string): Promise<readonly Division[]> {
  const kept = known.get(parent);
  if (kept !== undefined) return kept;
  const { divisions } = await api('listDivisions', { query: { parent } });
  known.set(parent, divisions);
  return divisions;
}

/** The path to a division, as far as the directory knows it. */
export async function pathTo(code: string): Promise<DivisionPath> {
  const levels = levelsOf(code);
  const lists = await Promise.all(levels.map((_, depth) => divisionsBelow(levels[depth - 1] ?? '')));
  return levels.flatMap((level, depth) => lists[depth]?.find((division) => division.code === level) ?? []);
}
