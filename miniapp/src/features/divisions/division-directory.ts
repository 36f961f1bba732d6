import type { Division } from '@health-code/shared/division/division';
import { api } from '../session/api';

const known = new Map<string, readonly Division[]>();

/** The divisions below a parent, asked for once: they change once a year. */
export async function divisionsBelow(parent: string): Promise<readonly Division[]> {
  const kept = known.get(parent);
  if (kept !== undefined) return kept;
  const { divisions } = await api('listDivisions', { query: { parent } });
  known.set(parent, divisions);
  return divisions;
}
