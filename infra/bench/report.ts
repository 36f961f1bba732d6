import type { Figure } from './benchmark.ts';
import type { Budget } from './budgets.ts';

export interface ReportRow extends Figure {
  readonly budget?: Budget;
  /** Absent without a budget. */
  readonly met?: boolean;
}

export function judge(figures: readonly Figure[], budgets: Readonly<Record<string, Budget>>): ReportRow[] {
  return figures.map((figure) => {
    const budget = budgets[figure.name];
    if (budget === undefined) return figure;
    if (budget.unit !== figure.unit)
      throw new Error(`${figure.name} is in ${figure.unit}, its budget in ${budget.unit}`);
    return { ...figure, budget, met: isMet(figure.value, budget) };
  });
}

/** NaN meets no budget. */
function isMet(value: number, { direction, limit }: Budget): boolean {
  return direction === 'at-most' ? value <= limit : value >= limit;
}

export function hasMiss(rows: readonly ReportRow[]): boolean {
  return rows.some((row) => row.met === false);
}

/** Budgets that a run left unmeasured: a renamed figure must not slip out of its limit. */
export function unmeasured(rows: readonly ReportRow[], budgets: Readonly<Record<string, Budget>>): string[] {
  return Object.keys(budgets).filter((name) => !rows.some((row) => row.name === name));
}

const HEADINGS = ['figure', 'value', 'budget', '', 'budget of'];

/** One line a figure, in columns. */
export function formatTable(rows: readonly ReportRow[]): string {
  const cells = [HEADINGS, ...rows.map(rowCells)];
  const widths = HEADINGS.map((_heading, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function rowCells({ name, value, unit, budget, met }: ReportRow): string[] {
  if (budget === undefined) return [name, formatValue(value, unit), '', '', ''];
  const sign = budget.direction === 'at-most' ? '≤' : '≥';
  const limit = `${sign} ${formatValue(budget.limit, unit)}`;
  return [name, formatValue(value, unit), limit, met === true ? 'met' : 'MISSED', budget.source];
}

function formatValue(value: number, unit: Figure['unit']): string {
  if (unit === 'bytes') return `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'ratio') return value.toFixed(2);
  if (unit === 'µs' || unit === 'ms') return `${value.toFixed(1)} ${unit}`;
  return unit === 'count' ? String(value) : `${value} ${unit}`;
}
