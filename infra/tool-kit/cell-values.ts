const YES = new Set(['yes', 'y', 'true', '1', '是', '有', '√', '✓', '✔']);
const NO = new Set(['no', 'n', 'false', '0', '否', '无', '×', '✗', '✘']);

/** What people write for yes and no; undefined for anything else, which nobody should guess at. */
export function yesOrNo(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

export const WRITE_YES_OR_NO = 'write yes or no (是, 否)';

/** The number in a cell; what is no plain number stays text, for the check to name. */
export function numberOrText(cell: string): number | string {
  return /^[+-]?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
