import { divisionPath, isWithin } from '../division/division.ts';
import { type EpochMs, fromIso, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import type { RiskArea } from './risk-area.ts';

/**
 * An area as the register keeps it. `changedIn` is the version that last touched it, so that one number tells a
 * reader of any older version whether it concerns them. A withdrawn area was a mistake: it counts as never decreed,
 * and stays listed so that those whom it had turned are found.
 */
export interface RegisteredArea extends RiskArea {
  readonly changedIn: number;
  readonly withdrawn: boolean;
}

/** All areas under decrees, as one dataset with a version that grows by one with each publication that changes something. */
export interface RiskAreaRegister {
  readonly version: number;
  readonly areas: readonly RegisteredArea[];
}

export const EMPTY_REGISTER: RiskAreaRegister = { version: 0, areas: [] };

/** What tells one area from another: the decree may be reissued and the end may move. */
export type AreaKey = Pick<RiskArea, 'division' | 'level' | 'from'>;

/** The complete list of one authority for the division that it answers for. */
export interface Publication {
  readonly division: string;
  /** Every area at or below the division that is in force or announced. */
  readonly areas: readonly RiskArea[];
  /** Areas that were listed by mistake. */
  readonly withdraw: readonly AreaKey[];
}

/** Longer than anything can follow from an area: the longest term and its hard end are some five weeks. */
const FORGET_AFTER_MS = 180 * MS_PER_DAY;

const keyOf = ({ division, level, from }: AreaKey): string => `${division} ${level} ${fromIso(from)}`;
const hasEnded = (area: RiskArea, now: EpochMs): boolean => area.to !== null && fromIso(area.to) <= now;

/**
 * Publishes a list. An area that the list leaves out ends now, because having been there still counts; one that had not
 * begun is withdrawn. The same list again changes nothing and makes no new version, so a retry is safe.
 */
export function publish(register: RiskAreaRegister, publication: Publication, now: EpochMs): RiskAreaRegister {
  const version = register.version + 1;
  const listed = new Map(publication.areas.map((area) => [keyOf(area), area]));
  const withdrawn = new Set(publication.withdraw.map(keyOf));
  const known = register.areas.map((area) => {
    const next = isWithin(area.division, publication.division)
      ? republished(area, listed.get(keyOf(area)), withdrawn.has(keyOf(area)), now)
      : area;
    return next === area ? area : { ...next, changedIn: version };
  });
  const keys = new Set(register.areas.map(keyOf));
  const added = publication.areas.filter((area) => !keys.has(keyOf(area)));
  const areas = [...known, ...added.map((area) => ({ ...area, changedIn: version, withdrawn: false }))];
  const isChanged = areas.some((area) => area.changedIn === version);
  return isChanged ? { version, areas: areas.filter((area) => isRemembered(area, now)) } : register;
}

/** Whether something of a division was published that nobody could see in a version. What is published elsewhere is no matter. */
export function isOutdated(register: RiskAreaRegister, division: string, version: number): boolean {
  const isNews = (area: RegisteredArea) => area.changedIn > version && isWithin(area.division, division);
  return version > register.version || register.areas.some(isNews);
}

/** What becomes of one known area; the same object when nothing does. */
function republished(
  area: RegisteredArea,
  listed: RiskArea | undefined,
  isMistake: boolean,
  now: EpochMs,
): RegisteredArea {
  if (isMistake) return area.withdrawn ? area : { ...area, withdrawn: true };
  if (listed === undefined) return leftOut(area, now);
  const isSame = area.to === listed.to && area.decree === listed.decree && !area.withdrawn;
  return isSame ? area : { ...area, ...listed, withdrawn: false };
}

function leftOut(area: RegisteredArea, now: EpochMs): RegisteredArea {
  if (area.withdrawn || hasEnded(area, now)) return area;
  return fromIso(area.from) > now ? { ...area, withdrawn: true } : { ...area, to: toIso(now) };
}

function isRemembered(area: RegisteredArea, now: EpochMs): boolean {
  const last = area.withdrawn || area.to === null ? now : fromIso(area.to);
  return last > now - FORGET_AFTER_MS;
}

/** A register made ready for look-ups by division. */
export interface RiskAreaIndex {
  readonly version: number;
  /** Every area that was not withdrawn, ended ones too. */
  all(): RiskArea[];
  /** The areas that cover any of these divisions, each once. */
  areasOver(divisions: readonly string[]): RiskArea[];
  /** Whether anything over these divisions changed after a version: only then has somebody who was there to be judged anew. */
  hasNewsFor(divisions: readonly string[], sinceVersion: number): boolean;
}

/** Each look-up costs at most five steps a division, however many areas there are. */
export function indexRegister(register: RiskAreaRegister): RiskAreaIndex {
  const byDivision = new Map<string, RegisteredArea[]>();
  for (const area of register.areas) {
    const standing = byDivision.get(area.division);
    if (standing === undefined) byDivision.set(area.division, [area]);
    else standing.push(area);
  }
  const covering = (divisions: readonly string[]): RegisteredArea[] => {
    const paths = new Set(divisions.flatMap(divisionPath));
    return [...paths].flatMap((division) => byDivision.get(division) ?? []);
  };
  const plain = (areas: readonly RegisteredArea[]): RiskArea[] =>
    areas
      .filter((area) => !area.withdrawn)
      .map(({ division, level, from, to, decree }) => ({ division, level, from, to, decree }));
  return {
    version: register.version,
    all: () => plain(register.areas),
    areasOver: (divisions) => plain(covering(divisions)),
    hasNewsFor: (divisions, since) => covering(divisions).some((area) => area.changedIn > since),
  };
}
