import type { RiskArea } from '@health-code/shared/risk-area/risk-area';

/** The list of a division as the register has it. */
export interface InForce {
  readonly division: string;
  readonly version: number;
  readonly inForce: readonly RiskArea[];
  readonly reload: () => void;
}

/** By what the register tells areas apart: the same place at the same level from the same instant is the same area. */
export const keyOf = ({ division, level, from }: Pick<RiskArea, 'division' | 'level' | 'from'>): string =>
  `${division} ${level} ${from}`;

export type Change = 'added' | 'changed' | 'ended' | 'unchanged';

export interface Compared {
  readonly area: RiskArea;
  readonly change: Change;
}

const ORDER: readonly Change[] = ['added', 'changed', 'ended', 'unchanged'];

/** What publishing a list does to what is in force: what is not in the list ends. */
export function compared(inForce: readonly RiskArea[], next: readonly RiskArea[]): readonly Compared[] {
  const before = new Map(inForce.map((area) => [keyOf(area), area]));
  const listed = new Set(next.map(keyOf));
  const ended = inForce.filter((area) => !listed.has(keyOf(area)));
  const all = [
    ...next.map((area) => ({ area, change: changeOf(before.get(keyOf(area)), area) })),
    ...ended.map((area) => ({ area, change: 'ended' as const })),
  ];
  return all.sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
}

function changeOf(before: RiskArea | undefined, next: RiskArea): Change {
  if (before === undefined) return 'added';
  return before.to === next.to && before.decree === next.decree ? 'unchanged' : 'changed';
}

/** How many there are of each. */
export function countsOf(list: readonly Compared[]): Readonly<Record<Change, number>> {
  const count = (change: Change) => list.filter((each) => each.change === change).length;
  return { added: count('added'), changed: count('changed'), ended: count('ended'), unchanged: count('unchanged') };
}
