import type { Access } from '@health-code/shared/access/access';
import type { Words } from '../../i18n/zh';

/** How somebody viewed the code, with the reason where one was required. */
export function accessWords({ access, common }: Words, { way, reason }: Pick<Access, 'way' | 'reason'>): string {
  if (reason === null) return access.ways[way];
  return access.ways[way] + common.aside(access.reason(access.reasons[reason]));
}

/** A key for each look of a list. Two of one gate may be alike in all that is told of them: the second is told apart by its number. */
export function keyedLooks(looks: readonly Access[]): readonly { readonly key: string; readonly look: Access }[] {
  const seen = new Map<string, number>();
  return looks.map((look) => {
    const alike = [look.at, look.placeName, look.gateLabel, look.way].join(' ');
    const number = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, number);
    return { key: `${alike} ${number}`, look };
  });
}
