import { contract, type RouteName } from '@health-code/shared/api/contract';
import type { AfterStory } from './example-story.ts';
import { namesOf } from './office-people.ts';

/** The token of somebody in the story who may call the route; a source signs, and has none. */
export function tokenFor(name: RouteName, { citizen, owner, staff, returning, offices }: AfterStory) {
  if (name === 'recoverAccount') return returning;
  const { audience, caller } = contract[name];
  if (caller === 'operator') return offices.head.token;
  const accounts = { citizen, privacy: citizen, owner, gate: staff, office: offices.head.account };
  return caller === 'account' ? accounts[audience as keyof typeof accounts] : undefined;
}

/** The parameters of its path, by which the route finds what it is about. */
export function paramsFor(name: RouteName, { params, offices, pendingPlaceId }: AfterStory): Record<string, string> {
  const { audience, caller } = contract[name];
  if (name === 'publishRiskAreas' || name === 'publishRiskAreasForOffice') return { ...params, division: '41' };
  if (name === 'putSource') return { ...params, division: '4103' };
  if (name === 'reviewPlace' || name === 'reviewPlaceForOffice') return { ...params, placeId: pendingPlaceId };
  if (audience !== 'office') return params;
  if (name === 'offerFirstFactor' || name === 'addFirstFactor') return { ...params, ...namesOf(offices.joining) };
  return { ...params, ...namesOf(caller === 'account' ? offices.head : offices.colleague) };
}
