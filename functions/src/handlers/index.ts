import type { RouteName } from '@health-code/shared/api/contract';
import type { RouteHandlerFactory } from '../http/http-types.ts';
import { addEntrance } from './add-entrance.ts';
import { allowCityCard } from './allow-city-card.ts';
import { applyForCode } from './apply-for-code.ts';
import { changePlaceState } from './change-place-state.ts';
import { checkIn } from './check-in.ts';
import { checkPlaces } from './check-places.ts';
import { correctVisit } from './correct-visit.ts';
import { createSession } from './create-session.ts';
import { declareHealth } from './declare-health.ts';
import { dismissStaff } from './dismiss-staff.ts';
import { getCode } from './get-code.ts';
import { getGateBundle } from './get-gate-bundle.ts';
import { getGatePolicy } from './get-gate-policy.ts';
import { getHealth } from './get-health.ts';
import { getKeys } from './get-keys.ts';
import { getOpenApi } from './get-open-api.ts';
import { getPaperCard } from './get-paper-card.ts';
import { getPaperCode } from './get-paper-code.ts';
import { getPlace } from './get-place.ts';
import { getPlaceByCode } from './get-place-by-code.ts';
import { getPlaceDay } from './get-place-day.ts';
import { getPoster } from './get-poster.ts';
import { getRegister } from './get-register.ts';
import { getScreen } from './get-screen.ts';
import { getSpecimen } from './get-specimen.ts';
import { inviteStaff } from './invite-staff.ts';
import { issuePaperCode } from './issue-paper-code.ts';
import { listAccesses } from './list-accesses.ts';
import { listCityCards } from './list-city-cards.ts';
import { listDivisions } from './list-divisions.ts';
import { listGates } from './list-gates.ts';
import { listPeople } from './list-people.ts';
import { listPersonVisits } from './list-person-visits.ts';
import { listPlaceReviews } from './list-place-reviews.ts';
import { listPlaces } from './list-places.ts';
import { listRiskAreas } from './list-risk-areas.ts';
import { listStaff } from './list-staff.ts';
import { lookUpPerson } from './look-up-person.ts';
import { openGate } from './open-gate.ts';
import { openPosterLink } from './open-poster-link.ts';
import { publishGatePolicy } from './publish-gate-policy.ts';
import { publishRiskAreas } from './publish-risk-areas.ts';
import { recordCityCards } from './record-city-cards.ts';
import { recordFacts } from './record-facts.ts';
import { recordGateVisits } from './record-gate-visits.ts';
import { registerPlace } from './register-place.ts';
import { replaceEntranceCode } from './replace-entrance-code.ts';
import { requestOtp } from './request-otp.ts';
import { reviewPlace } from './review-place.ts';
import { revokePaperCode } from './revoke-paper-code.ts';
import { verifyCode } from './verify-code.ts';

/** Every route of the contract has its handler: the compiler says so. A deployed function takes only those of its audience. */
export const handlers: { [N in RouteName]: RouteHandlerFactory<N> } = {
  addEntrance,
  allowCityCard,
  applyForCode,
  changePlaceState,
  checkIn,
  checkPlaces,
  correctVisit,
  createSession,
  declareHealth,
  dismissStaff,
  getCode,
  getGateBundle,
  getGatePolicy,
  getHealth,
  getKeys,
  getOpenApi,
  getPaperCard,
  getPaperCode,
  getPlace,
  getPlaceByCode,
  getPlaceDay,
  getPoster,
  getRegister,
  getScreen,
  getSpecimen,
  inviteStaff,
  issuePaperCode,
  listAccesses,
  listCityCards,
  listDivisions,
  listGates,
  listPeople,
  listPersonVisits,
  listPlaceReviews,
  listPlaces,
  listRiskAreas,
  listStaff,
  lookUpPerson,
  openGate,
  openPosterLink,
  publishGatePolicy,
  publishRiskAreas,
  recordCityCards,
  recordFacts,
  recordGateVisits,
  registerPlace,
  replaceEntranceCode,
  requestOtp,
  reviewPlace,
  revokePaperCode,
  verifyCode,
};
