import { NATIONWIDE } from '@health-code/shared/division/division';
import type { Fact, FactOf } from '@health-code/shared/facts/fact';
import { knownFacts } from '@health-code/shared/facts/known-facts';
import { OWN_WORD } from '@health-code/shared/facts/provenance';
import { SELF } from '@health-code/shared/facts/self-source';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { RiskAreaIndex } from '@health-code/shared/risk-area/risk-area-register';
import { factExpiry } from '@health-code/shared/rules/retention';
import { fromIso, toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';

type Home = FactOf<'residence'>;
type HomeNeeds = Needs<'ruleSets' | 'riskAreas', 'facts'>;

/**
 * Records where a person says that they live, once, and closes the homes that they left: a home that was left becomes a
 * stay that ended. While an old home lies in an area under a decree it stays a home, because what a person says of
 * themselves may raise a colour and never lower one. Idempotent.
 */
export async function recordHome(deps: HomeNeeds, personId: PersonId, division: string, now: number): Promise<void> {
  const homes = await homesOf(deps, personId, now);
  if (!homes.some((home) => home.division === division)) await add(deps, personId, homeFact(division, now), now);
  const left = homes.filter((home) => home.division !== division);
  const register = await deps.riskAreas.current(now);
  for (const home of left.filter((old) => !isUnderDecree(register, old.division, now))) {
    await add(deps, personId, leftHome(home, now), now);
  }
}

async function homesOf(deps: HomeNeeds, personId: PersonId, now: number): Promise<Home[]> {
  const facts = knownFacts(await deps.stores.facts.list(personId, now), Number.POSITIVE_INFINITY);
  return facts.filter(
    (fact): fact is Home => fact.kind === 'residence' && fact.source.organisation === SELF.organisation,
  );
}

function isUnderDecree(register: RiskAreaIndex, division: string, now: number): boolean {
  return register
    .areasOver([division])
    .some((area) => area.level !== 'low' && fromIso(area.from) <= now && (area.to === null || now < fromIso(area.to)));
}

function homeFact(division: string, now: number): Fact {
  const at = toIso(now);
  const home = { kind: 'residence', source: SELF, provenance: OWN_WORD, recordedAt: at, division, from: at } as const;
  return { ...home, id: `home:${division}:${now}` };
}

function leftHome(home: Home, now: number): Fact {
  const at = toIso(now);
  const stay = { kind: 'stay', division: home.division, from: home.from, to: at, via: 'declared' } as const;
  const said = { source: home.source, provenance: OWN_WORD, recordedAt: at };
  return { ...stay, ...said, id: `left:${home.id}`, supersedes: home.id };
}

async function add(deps: HomeNeeds, personId: PersonId, fact: Fact, now: number): Promise<void> {
  // The home must not outlive what says that it was left.
  const expiresAt = factExpiry(homeFact(NATIONWIDE, now), deps.ruleSets.at(now), now);
  await deps.stores.facts.add({ personId, fact, fingerprint: fact.id, expiresAt });
}
