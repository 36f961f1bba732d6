import type { RouteName } from '@health-code/shared/api/contract';
import type { RouteHandlerFactory } from '../http/http-types.ts';
import { applyForCode } from './apply-for-code.ts';
import { checkIn } from './check-in.ts';
import { createSession } from './create-session.ts';
import { declareHealth } from './declare-health.ts';
import { getCode } from './get-code.ts';
import { getHealth } from './get-health.ts';
import { getOpenApi } from './get-open-api.ts';
import { getPlace } from './get-place.ts';
import { getPlaceByCode } from './get-place-by-code.ts';
import { getPoster } from './get-poster.ts';
import { listDivisions } from './list-divisions.ts';
import { listPeople } from './list-people.ts';
import { listPersonVisits } from './list-person-visits.ts';
import { listPlaces } from './list-places.ts';
import { listRiskAreas } from './list-risk-areas.ts';
import { openPosterLink } from './open-poster-link.ts';
import { publishRiskAreas } from './publish-risk-areas.ts';
import { recordFacts } from './record-facts.ts';
import { registerPlace } from './register-place.ts';
import { replaceEntranceCode } from './replace-entrance-code.ts';
import { requestOtp } from './request-otp.ts';

/** Every route of the contract has its handler: the compiler says so. A deployed function takes only those of its audience. */
export const handlers: { [N in RouteName]: RouteHandlerFactory<N> } = {
  applyForCode,
  checkIn,
  createSession,
  declareHealth,
  getCode,
  getHealth,
  getOpenApi,
  getPlace,
  getPlaceByCode,
  getPoster,
  listDivisions,
  listPeople,
  listPersonVisits,
  listPlaces,
  listRiskAreas,
  openPosterLink,
  publishRiskAreas,
  recordFacts,
  registerPlace,
  replaceEntranceCode,
  requestOtp,
};
