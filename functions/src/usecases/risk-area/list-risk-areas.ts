import { isWithin } from '@health-code/shared/division/division';
import type { Caller } from '@health-code/shared/rights/caller';
import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { fromIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';

export interface ListRiskAreas extends Call<Caller> {
  /** Undefined for the whole country. */
  readonly division: string | undefined;
}

/** The areas that are in force or announced: those within a division and those that it lies in, or all of them. */
export async function listRiskAreas(
  { riskAreas }: Needs<'riskAreas'>,
  { division, now }: ListRiskAreas,
): Promise<{ version: number; areas: RiskArea[] }> {
  const register = await riskAreas.current(now);
  const concerns = (area: RiskArea) =>
    division === undefined || isWithin(area.division, division) || isWithin(division, area.division);
  const areas = register.all().filter((area) => (area.to === null || fromIso(area.to) > now) && concerns(area));
  return { version: register.version, areas };
}
