import type { FieldError } from '@health-code/shared/api/problem-schema';
import { isWithin, streetOf } from '@health-code/shared/division/division';
import type { OperatorCaller, SourceCaller } from '@health-code/shared/rights/caller';
import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { isOutdated, type Publication, publish } from '@health-code/shared/risk-area/risk-area-register';
import { fromIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, InvalidInputError } from '../../domain-error.ts';
import { divisionFault } from '../../field-errors.ts';
import { requireRight } from '../../rights.ts';
import { isWritten } from '../../stores/is-written.ts';

export interface PublishRiskAreas extends Call<SourceCaller | OperatorCaller> {
  readonly publication: Publication;
  /** The version that its author saw. */
  readonly version: number;
}

const MAX_RACES = 8;

/**
 * Publishes the list of one division. Nobody's code is touched: whoever was in an area that changed is judged anew when
 * they next show their code. The same list again is no news, whatever was seen. Throws SOURCE.NOT_GRANTED, REQUEST.INVALID,
 * PUBLICATION.OUTDATED, WRITE.CONFLICT.
 */
export async function publishRiskAreas(
  deps: Needs<'divisions' | 'riskAreas' | 'randomId', 'riskAreas'>,
  { caller, publication, version, now }: PublishRiskAreas,
): Promise<{ version: number; changed: number }> {
  const grant = { kind: 'grant', grant: 'risk-area', division: publication.division } as const;
  requireRight(caller, 'risk-area.publish', grant);
  const errors = faultsOf(deps, publication);
  if (errors.length > 0) throw new InvalidInputError(errors);
  for (let race = 0; race < MAX_RACES; race += 1) {
    const current = await deps.stores.riskAreas.load();
    const next = publish(current, publication, now);
    if (next !== current && isOutdated(current, publication.division, version))
      throw new DomainError('PUBLICATION.OUTDATED', { version: current.version });
    if (next === current || (await isWritten(deps.stores.riskAreas.replace(next, deps.randomId())))) {
      deps.riskAreas.expire();
      const changed = next === current ? 0 : next.areas.filter((area) => area.changedIn === next.version).length;
      return { version: next.version, changed };
    }
  }
  throw new DomainError('WRITE.CONFLICT');
}

function faultsOf(deps: Needs<'divisions'>, { division, areas, withdraw }: Publication): FieldError[] {
  const seen = new Set<string>();
  const listed = areas.flatMap((area, index) => {
    const key = `${area.division} ${area.level} ${area.from}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    const pointer = `/areas/${index}`;
    return [...areaFaults(deps, division, area, pointer), ...(isRepeated ? [fault(pointer, 'repeated', TWICE)] : [])];
  });
  const outside = withdraw.flatMap((key, index) =>
    isWithin(key.division, division) ? [] : [fault(`/withdraw/${index}/division`, 'outside', OUTSIDE)],
  );
  return [...listed, ...outside];
}

const OUTSIDE = 'lies outside the division of this list';
const TWICE = 'listed twice';
const fault = (pointer: string, code: string, detail: string): FieldError => ({ pointer, code, detail });

function areaFaults(deps: Needs<'divisions'>, division: string, area: RiskArea, pointer: string): FieldError[] {
  const isBackwards = area.to !== null && fromIso(area.to) <= fromIso(area.from);
  return [
    ...(isWithin(area.division, division) ? [] : [fault(`${pointer}/division`, 'outside', OUTSIDE)]),
    ...(deps.divisions().has(streetOf(area.division)) ? [] : [divisionFault(`${pointer}/division`)]),
    ...(isBackwards ? [fault(`${pointer}/to`, 'before-start', 'is before the start')] : []),
  ];
}
