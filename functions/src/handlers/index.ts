import type { RouteName } from '@health-code/shared/api/contract';
import type { RouteHandlerFactory } from '../http/http-types.ts';
import { listAccesses } from './access/list-accesses.ts';
import { createSession } from './account/create-session.ts';
import { endSession } from './account/end-session.ts';
import { endSessions } from './account/end-sessions.ts';
import { linkLogin } from './account/link-login.ts';
import { listLogins } from './account/list-logins.ts';
import { listSessions } from './account/list-sessions.ts';
import { listSignInProviders } from './account/list-sign-in-providers.ts';
import { recoverAccount } from './account/recover-account.ts';
import { refreshSession } from './account/refresh-session.ts';
import { requestOtp } from './account/request-otp.ts';
import { unlinkLogin } from './account/unlink-login.ts';
import { allowCityCard } from './card/allow-city-card.ts';
import { getPaperCard } from './card/get-paper-card.ts';
import { getPaperCode } from './card/get-paper-code.ts';
import { issuePaperCode } from './card/issue-paper-code.ts';
import { listCityCards } from './card/list-city-cards.ts';
import { recordCityCards } from './card/record-city-cards.ts';
import { revokePaperCode } from './card/revoke-paper-code.ts';
import { getCode } from './code/get-code.ts';
import { getKeys } from './code/get-keys.ts';
import { listDivisions } from './division/list-divisions.ts';
import { getGatePolicy } from './entry/get-gate-policy.ts';
import { publishGatePolicy } from './entry/publish-gate-policy.ts';
import { declareHealth } from './facts/declare-health.ts';
import { previewDeclaration } from './facts/preview-declaration.ts';
import { recordFacts } from './facts/record-facts.ts';
import { acceptInvitation } from './gate/accept-invitation.ts';
import { getGateBundle } from './gate/get-gate-bundle.ts';
import { getSpecimen } from './gate/get-specimen.ts';
import { listGates } from './gate/list-gates.ts';
import { lookUpPerson } from './gate/look-up-person.ts';
import { recordGateVisits } from './gate/record-gate-visits.ts';
import { verifyCode } from './gate/verify-code.ts';
import { addFactor } from './office/add-factor.ts';
import { addFirstFactor } from './office/add-first-factor.ts';
import { askForFactor } from './office/ask-for-factor.ts';
import { askForStepUp } from './office/ask-for-step-up.ts';
import { changePowers } from './office/change-powers.ts';
import { endOperator } from './office/end-operator.ts';
import { endOperatorSession } from './office/end-operator-session.ts';
import { endOwnOperatorSession } from './office/end-own-operator-session.ts';
import { foundOffice } from './office/found-office.ts';
import { getOwnWork } from './office/get-own-work.ts';
import { inviteOperator } from './office/invite-operator.ts';
import { listActs } from './office/list-acts.ts';
import { listOfficePosts } from './office/list-office-posts.ts';
import { listOffices } from './office/list-offices.ts';
import { listOperators } from './office/list-operators.ts';
import { offerFactor } from './office/offer-factor.ts';
import { offerFirstFactor } from './office/offer-first-factor.ts';
import { recoverOperator } from './office/recover-operator.ts';
import { signInOperator } from './office/sign-in-operator.ts';
import { stepUp } from './office/step-up.ts';
import { takeUpOfficeInvitation } from './office/take-up-office-invitation.ts';
import { listReviewsForOffice } from './official/list-reviews-for-office.ts';
import { listSources } from './official/list-sources.ts';
import { listUnusualLookUpsForOffice } from './official/list-unusual-look-ups-for-office.ts';
import { lookUpForOffice } from './official/look-up-for-office.ts';
import { previewGatePolicyForOffice } from './official/preview-gate-policy-for-office.ts';
import { publishGatePolicyForOffice } from './official/publish-gate-policy-for-office.ts';
import { publishRiskAreasForOffice } from './official/publish-risk-areas-for-office.ts';
import { putSource } from './official/put-source.ts';
import { reviewPlaceForOffice } from './official/review-place-for-office.ts';
import { applyForCode } from './person/apply-for-code.ts';
import { listPeople } from './person/list-people.ts';
import { addEntrance } from './place/add-entrance.ts';
import { changePlaceState } from './place/change-place-state.ts';
import { checkPlaces } from './place/check-places.ts';
import { editPlace } from './place/edit-place.ts';
import { getPlace } from './place/get-place.ts';
import { getPlaceByCode } from './place/get-place-by-code.ts';
import { getPlaceDay } from './place/get-place-day.ts';
import { getPoster } from './place/get-poster.ts';
import { getScreen } from './place/get-screen.ts';
import { getVisitorLog } from './place/get-visitor-log.ts';
import { listPlaces } from './place/list-places.ts';
import { openPosterLink } from './place/open-poster-link.ts';
import { registerPlace } from './place/register-place.ts';
import { replacePlaceCode } from './place/replace-place-code.ts';
import { listPlaceReviews } from './place-review/list-place-reviews.ts';
import { listUnusualLookUps } from './place-review/list-unusual-look-ups.ts';
import { reviewPlace } from './place-review/review-place.ts';
import { decideConsent } from './privacy/decide-consent.ts';
import { deleteAccount } from './privacy/delete-account.ts';
import { deletePerson } from './privacy/delete-person.ts';
import { getDeletion } from './privacy/get-deletion.ts';
import { getPersonData } from './privacy/get-person-data.ts';
import { getPersonDocument } from './privacy/get-person-document.ts';
import { listConsents } from './privacy/list-consents.ts';
import { previewAccountDeletion } from './privacy/preview-account-deletion.ts';
import { makeHandover } from './proof/make-handover.ts';
import { proveIdentity } from './proof/prove-identity.ts';
import { recordInPersonProofs } from './proof/record-in-person-proofs.ts';
import { listRiskAreas } from './risk-area/list-risk-areas.ts';
import { publishRiskAreas } from './risk-area/publish-risk-areas.ts';
import { getHealth } from './service/get-health.ts';
import { getOpenApi } from './service/get-open-api.ts';
import { dismissStaff } from './staff/dismiss-staff.ts';
import { inviteStaff } from './staff/invite-staff.ts';
import { listInvitations } from './staff/list-invitations.ts';
import { listLookUps } from './staff/list-look-ups.ts';
import { listStaff } from './staff/list-staff.ts';
import { withdrawInvitation } from './staff/withdraw-invitation.ts';
import { checkIn } from './visit/check-in.ts';
import { correctVisit } from './visit/correct-visit.ts';
import { listPersonVisits } from './visit/list-person-visits.ts';

/** The handler of every route of the contract. */
export const handlers: { [N in RouteName]: RouteHandlerFactory<N> } = {
  listAccesses,
  createSession,
  refreshSession,
  listSessions,
  listSignInProviders,
  endSession,
  endSessions,
  listLogins,
  linkLogin,
  unlinkLogin,
  recoverAccount,
  requestOtp,
  allowCityCard,
  getPaperCard,
  getPaperCode,
  issuePaperCode,
  listCityCards,
  recordCityCards,
  revokePaperCode,
  getCode,
  getKeys,
  listDivisions,
  getGatePolicy,
  publishGatePolicy,
  declareHealth,
  previewDeclaration,
  recordFacts,
  acceptInvitation,
  getGateBundle,
  getSpecimen,
  listGates,
  listLookUps,
  lookUpPerson,
  recordGateVisits,
  verifyCode,
  applyForCode,
  listPeople,
  proveIdentity,
  makeHandover,
  recordInPersonProofs,
  addEntrance,
  changePlaceState,
  checkPlaces,
  getPlace,
  getPlaceByCode,
  editPlace,
  getPlaceDay,
  getPoster,
  getScreen,
  getVisitorLog,
  listPlaces,
  openPosterLink,
  registerPlace,
  replacePlaceCode,
  deleteAccount,
  deletePerson,
  getDeletion,
  getPersonData,
  getPersonDocument,
  listConsents,
  decideConsent,
  previewAccountDeletion,
  listPlaceReviews,
  listUnusualLookUps,
  reviewPlace,
  listRiskAreas,
  publishRiskAreas,
  getHealth,
  getOpenApi,
  dismissStaff,
  inviteStaff,
  listInvitations,
  listStaff,
  withdrawInvitation,
  checkIn,
  correctVisit,
  listPersonVisits,
  listOfficePosts,
  takeUpOfficeInvitation,
  offerFirstFactor,
  addFirstFactor,
  askForFactor,
  signInOperator,
  getOwnWork,
  endOwnOperatorSession,
  askForStepUp,
  stepUp,
  offerFactor,
  addFactor,
  listOffices,
  foundOffice,
  listOperators,
  inviteOperator,
  changePowers,
  endOperator,
  endOperatorSession,
  recoverOperator,
  listActs,
  listReviewsForOffice,
  listUnusualLookUpsForOffice,
  listSources,
  putSource,
  lookUpForOffice,
  reviewPlaceForOffice,
  publishRiskAreasForOffice,
  publishGatePolicyForOffice,
  previewGatePolicyForOffice,
};
