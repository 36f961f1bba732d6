import type { Division } from '@health-code/shared/division/division-schema';

/** A choice from the province downwards: one step for each level that was chosen. */
export type DivisionPath = readonly Division[];

/** Replaces the choice at a level and drops everything below it. */
export function chooseDivision(path: DivisionPath, level: number, division: Division): DivisionPath {
  return [...path.slice(0, level), division];
}

/**
 * The parents of the levels to show: every level that is chosen, and the next one as long as there is something
 * below. The provinces lie under the empty code.
 */
export function shownParents(path: DivisionPath, deepest: number): string[] {
  const last = path[path.length - 1];
  const parents = ['', ...path.map((division) => division.code)];
  const isDone = last !== undefined && (!last.hasChildren || last.code.length >= deepest);
  return isDone ? parents.slice(0, -1) : parents;
}

/** The chosen code once it is as deep as asked, else an empty string. */
export function chosenCode(path: DivisionPath, shallowest: number): string {
  const last = path[path.length - 1];
  return last !== undefined && last.code.length >= shallowest ? last.code : '';
}

/** Zhengzhou 郑州市 for who asked for Latin letters: to read and to find by typing; the characters are what signs say. */
export function shownName({ name, latinName }: Division): string {
  return latinName === undefined ? name : `${latinName} ${name}`;
}

/** 河南省 郑州市 金水区: the levels that the directory repeats under one name are said once. */
export function pathName(path: DivisionPath): string {
  return path
    .map(shownName)
    .filter((name, index, names) => name !== names[index - 1])
    .join(' ');
}

/** How many digits a code has at each level: province, city, county, street, village. */
const LEVEL_DIGITS = [2, 4, 6, 9, 12];

/** The codes from the province down to a division, the last its own. */
export function levelsOf(code: string): string[] {
  return LEVEL_DIGITS.filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits));
}
