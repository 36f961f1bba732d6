import type { Access } from '@health-code/shared/access/access';
import type { Words } from '../../i18n/zh';

/** How somebody viewed the code, with the reason where one was required. */
export function accessWords({ access, common }: Words, { way, reason }: Pick<Access, 'way' | 'reason'>): string {
  if (reason === null) return access.ways[way];
  return access.ways[way] + common.aside(access.reason(access.reasons[reason]));
}
