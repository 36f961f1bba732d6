import type { Needs } from '../../config/deps.ts';

/** What the code of a handover is known by: the code itself is kept nowhere. */
export const handoverHash = ({ ids }: Needs<'ids'>, personId: string, code: string): string =>
  ids.fingerprint({ personId, handover: code });
