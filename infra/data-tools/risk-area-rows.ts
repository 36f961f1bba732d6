import { riskAreaSchema } from '@health-code/shared/risk-area/risk-area';
import { WRITE_YES_OR_NO, yesOrNo } from '../tool-kit/cell-values.ts';
import type { Columns } from '../tool-kit/csv-dialect.ts';
import type { CellFault, CsvLine } from '../tool-kit/read-csv.ts';
import { utc } from './csv-rows.ts';

export const RISK_AREA_COLUMNS: Columns = {
  known: ['division', 'level', 'from', 'to', 'decree', 'withdraw'],
  required: ['division', 'level', 'from', 'decree'],
};

/** The list as the API takes it, and every cell that is wrong. */
export interface RiskAreaList {
  readonly areas: readonly object[];
  readonly withdraw: readonly object[];
  readonly faults: readonly CellFault[];
}

export async function readRiskAreas(lines: AsyncIterable<CsvLine>): Promise<RiskAreaList> {
  const list = { areas: [] as object[], withdraw: [] as object[], faults: [] as CellFault[] };
  for await (const { line, cells, faults } of lines) {
    const { withdraw = '', to = '', from = '', ...rest } = cells;
    const area = { ...rest, from: utc(from), to: to === '' ? null : utc(to) };
    const isWithdrawn = withdraw === '' ? false : yesOrNo(withdraw);
    const found = faults.length > 0 ? faults : areaFaults(line, area, isWithdrawn);
    list.faults.push(...found);
    if (isWithdrawn === true) list.withdraw.push({ division: rest['division'], level: rest['level'], from: area.from });
    else list.areas.push(area);
  }
  return list;
}

function areaFaults(line: number, area: object, isWithdrawn: boolean | undefined): CellFault[] {
  const issues = riskAreaSchema.safeParse(area).error?.issues ?? [];
  const faults = issues.map(({ path, message }) => ({ line, column: path.join('.'), why: message }));
  return isWithdrawn === undefined ? [...faults, { line, column: 'withdraw', why: WRITE_YES_OR_NO }] : faults;
}
