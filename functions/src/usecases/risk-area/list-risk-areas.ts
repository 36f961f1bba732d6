import { isWithin } from '@health-code/shared/division/division';
import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { fromIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';

/** The areas that are in force or announced: those within a division and those that it lies in, or all of them. */
export async function listRiskAreas(
  deps: Deps,
  division: string | undefined,
  now: number,
): Promise<{ version: number; areas: RiskArea[] }> {
  const register = await deps.riskAreas.current(now);
  const concerns = (area: RiskArea) =>
    division === undefined || isWithin(area.division, division) || isWithin(division, area.division);
  const areas = register.all().filter((area) => (area.to === null || fromIso(area.to) > now) && concerns(area));
  return { version: register.version, areas };
}
