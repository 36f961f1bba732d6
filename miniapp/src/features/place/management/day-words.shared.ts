import type { PlaceDay } from '@health-code/shared/visit/place-day';
import type { Words } from '../../../i18n/zh';

/** How many came in this hour and in the one before; after midnight there is none before. */
export function hoursNow({ placeDay, common }: Words, hours: readonly number[], hour: number): string {
  const before = hour === 0 ? [] : [placeDay.lastHour(hours[hour - 1] ?? 0)];
  return [placeDay.thisHour(hours[hour] ?? 0), ...before].join(common.listSeparator);
}

/** How many needed attention, by the colour that they came with. */
export function attentionWords({ colours, placeDay, common }: Words, counts: PlaceDay['colours']): string {
  const seen = (['red', 'yellow', 'grey'] as const).filter((colour) => counts[colour] > 0);
  const parts = seen.map((colour) => placeDay.ofColour(colours[colour].code, counts[colour]));
  return parts.length === 0 ? placeDay.nobody : parts.join(common.listSeparator);
}

/** How many staff let in by their own decision. */
export function staffWords({ placeDay, common }: Words, { limited, withoutCode }: PlaceDay['byStaff']): string {
  const parts = [
    ...(limited > 0 ? [placeDay.limited(limited)] : []),
    ...(withoutCode > 0 ? [placeDay.withoutCode(withoutCode)] : []),
  ];
  return parts.length === 0 ? placeDay.nobody : parts.join(common.listSeparator);
}
