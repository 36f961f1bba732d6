import * as z from 'zod';
import { readInstant } from './instant.ts';
import { toIso } from './shanghai.ts';

/** An instant as anybody may send it, with any offset of RFC 3339; it is kept and answered in UTC. */
export const instantSchema = z.string().overwrite(inUtc).check(z.iso.datetime());

/** What is no instant stays as it is, for the check to refuse. */
function inUtc(text: string): string {
  const at = readInstant(text);
  return at === undefined ? text : toIso(at);
}
