import type { Granted, Power } from '@health-code/shared/office/powers';
import { endOfDate, lastDateBefore } from '../../core/dates';

/** The last day of each power, by Shanghai's calendar. */
export type Chosen = { readonly [P in Power]?: string | undefined };

/** What was given already keeps its instant as long as its day is left as it was. */
export function grantsOf(chosen: Chosen, before: readonly Granted[] = []): Granted[] {
  return Object.entries(chosen).flatMap(([name, date]) => {
    if (date === undefined || date === '') return [];
    const power = name as Power;
    const held = before.find((each) => each.power === power);
    return [{ power, until: held !== undefined && lastDateBefore(held.until) === date ? held.until : endOfDate(date) }];
  });
}

export const chosenOf = (grants: readonly Granted[]): Chosen =>
  Object.fromEntries(grants.map(({ power, until }) => [power, lastDateBefore(until)]));
