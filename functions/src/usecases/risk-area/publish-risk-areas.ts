import type { FieldError } from '@health-code/shared/api/problem-schema';
import { type DataSource, mayBring, maySpeakOf } from '@health-code/shared/authority/data-source';
import { isWithin } from '@health-code/shared/division/division';
import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { type Publication, publish } from '@health-code/shared/risk-area/risk-area-register';
import { fromIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { ConditionFailedError, DomainError, InvalidInputError } from '../../domain-error.ts';

export interface PublishRiskAreas {
  readonly source: DataSource;
  readonly publication: Publication;
  readonly now: number;
}

const MAX_RACES = 8;

/**
 * Publishes the list of one division. Nobody's code is touched: whoever was in an area that changed is judged anew when
 * they next show their code. Throws SOURCE.NOT_GRANTED, REQUEST.INVALID, WRITE.CONFLICT.
 */
export async function publishRiskAreas(
  deps: Deps,
  { source, publication, now }: PublishRiskAreas,
): Promise<{ version: number; changed: number }> {
  if (!mayBring(source, 'risk-area') || !maySpeakOf(source, publication.division)) {
    throw new DomainError('SOURCE.NOT_GRANTED');
  }
  const errors = faults(deps, publication);
  if (errors.length > 0) throw new InvalidInputError(errors);
  for (let race = 0; race < MAX_RACES; race += 1) {
    const current = await deps.stores.riskAreas.load();
    const next = publish(current, publication, now);
    if (next === current || (await replaced(deps, next))) {
      deps.riskAreas.expire();
      const changed = next === current ? 0 : next.areas.filter((area) => area.changedIn === next.version).length;
      return { version: next.version, changed };
    }
  }
  throw new DomainError('WRITE.CONFLICT');
}

async function replaced(deps: Deps, next: ReturnType<typeof publish>): Promise<boolean> {
  try {
    await deps.stores.riskAreas.replace(next, deps.randomId());
    return true;
  } catch (error) {
    if (error instanceof ConditionFailedError) return false;
    throw error;
  }
}

function faults(deps: Deps, { division, areas, withdraw }: Publication): FieldError[] {
  const seen = new Set<string>();
  const listed = areas.flatMap((area, index) => areaFaults(deps, division, area, seen, `/areas/${index}`));
  const outside = withdraw.flatMap((key, index) =>
    isWithin(key.division, division) ? [] : [fault(`/withdraw/${index}/division`, 'outside', OUTSIDE)],
  );
  return [...listed, ...outside];
}

const OUTSIDE = 'lies outside the division that the list is for';
const STREET_DIGITS = 9;
const fault = (pointer: string, code: string, detail: string): FieldError => ({ pointer, code, detail });

function areaFaults(deps: Deps, division: string, area: RiskArea, seen: Set<string>, pointer: string): FieldError[] {
  const key = `${area.division} ${area.level} ${area.from}`;
  const isRepeated = seen.has(key);
  seen.add(key);
  return [
    ...(isWithin(area.division, division) ? [] : [fault(`${pointer}/division`, 'outside', OUTSIDE)]),
    ...(deps.divisions().has(area.division.slice(0, STREET_DIGITS))
      ? []
      : [fault(`${pointer}/division`, 'unknown', 'there is no such division')]),
    ...(area.to !== null && fromIso(area.to) <= fromIso(area.from)
      ? [fault(`${pointer}/to`, 'before-start', 'lies before the start')]
      : []),
    ...(isRepeated ? [fault(pointer, 'repeated', 'the same area is listed twice')] : []),
  ];
}
