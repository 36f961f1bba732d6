import type { Access } from '@health-code/shared/access/access';
import type { Words } from '../../i18n/zh';

/** How somebody viewed the code, with the reason or the purpose where one was required. */
export function accessWords(
  { access, common }: Words,
  { way, reason, purpose }: Pick<Access, 'way' | 'reason' | 'purpose'>,
): string {
  if (purpose !== null) return access.ways[way] + common.aside(access.purpose(access.purposes[purpose]));
  if (reason === null) return access.ways[way];
  return access.ways[way] + common.aside(access.reason(access.reasons[reason]));
}

/** At which gate, or for which case of an office. */
export const lookedFrom = ({ access }: Words, { way, gateLabel }: Pick<Access, 'way' | 'gateLabel'>): string =>
  way === 'office' ? access.reference(gateLabel) : access.gate(gateLabel);

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
