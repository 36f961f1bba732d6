import type { Division } from '@health-code/shared/division/division-schema';
import { api } from '../../core/api/api';
import type { Language } from '../../platform/device.types';
import { type DivisionPath, levelsOf } from './division-cascade.shared';

const known = new Map<string, readonly Division[]>();

/** The divisions below a parent, cached: they change once a year. Names in Latin letters are asked for by who reads them. */
export async function divisionsBelow(parent: string, language: Language): Promise<readonly Division[]> {
  const key = `${language} ${parent}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const { divisions } = await api('listDivisions', {
    query: language === 'zh' ? { parent } : { parent, names: 'latin' },
  });
  known.set(key, divisions);
  return divisions;
}

/** The path to a division, as far as the directory knows it. */
export async function pathTo(code: string, language: Language): Promise<DivisionPath> {
  const levels = levelsOf(code);
  const lists = await Promise.all(levels.map((_, depth) => divisionsBelow(levels[depth - 1] ?? '', language)));
  return levels.flatMap((level, depth) => lists[depth]?.find((division) => division.code === level) ?? []);
}
