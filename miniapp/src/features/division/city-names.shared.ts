import type { Division } from '@health-code/shared/division/division-schema';
import { isGroupingName } from '@health-code/shared/division/grouping-names';
import { shownName } from './division-cascade.shared';

/** The province of a city's code, and the code itself where it is a province. */
export function provinceOf(code: string): string {
  return code.slice(0, 2);
}

/**
 * What people call the cities of some codes, each once. A city that only groups districts (3101) goes by its province's name,
 * and a code that the directory does not know by itself: an honest number is better than a gap.
 */
export function cityNames(codes: readonly string[], known: readonly Division[]): string[] {
  const names = new Map(known.map((division) => [division.code, division]));
  const nameOf = (code: string): string => {
    const found = names.get(code);
    const named = found === undefined || isGroupingName(found.name) ? names.get(provinceOf(code)) : found;
    return named === undefined ? code : shownName(named);
  };
  return [...new Set(codes.map(nameOf))];
}
