import type { Access } from '@health-code/shared/access/access';
import type { Words } from '../../i18n/zh';

/** How somebody looked, and why where they had to say why. */
export function accessWords({ accesses, common }: Words, { way, reason }: Pick<Access, 'way' | 'reason'>): string {
  if (reason === null) return accesses.ways[way];
  return accesses.ways[way] + common.aside(accesses.reason(accesses.reasons[reason]));
}
