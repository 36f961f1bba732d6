import { MANAGED_FIELDS } from './place-words.ts';

/** What the fields of bodies and answers mean that have no schema of their own, by the name that they have in the document. */
export const ROUTE_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  RequestOtpBody: { phone: 'Where the password is sent to.' },
  RequestOtpAnswer: {
    expiresAt: 'The first instant at which the password no longer works.',
    resendAt: 'From when another can be asked for.',
  },
  CreateSessionAnswer: {
    token: 'The session token, for `Authorization: Bearer`.',
    expiresAt: 'When the session ends.',
  },
  ListPeopleAnswer: { people: 'The people.' },
  DeclareHealthAnswer: {
    declarationId: 'The id of the declaration.',
    status: 'The resulting colour with its reasons.',
  },
  PreviewDeclarationAnswer: { status: 'The status that would follow if it were declared now.' },
  RecordFactsBody: { batch: 'The name that the source gives the batch, such as that of a file: each fact keeps it.' },
  GetKeysAnswer: { trustList: 'The list of keys, signed by a root key.', roots: 'The root keys.' },
  ListAccessesAnswer: { accesses: 'The looks, newest first.' },
  CorrectVisitBody: {
    arrivedAt: 'When the person arrived: on the day of the visit (else `other-day`), and not ahead (else `in-future`).',
    leftAt:
      'When they left: on the same day (else `other-day`), not ahead (else `in-future`), and not before the arrival (else `before-arrival`); null while they are inside.',
  },
  ListPersonVisitsAnswer: { visits: 'The visits, newest first.' },
  RevokePaperCodeAnswer: { revoked: 'Whether there was one to revoke.' },
  ListCityCardsAnswer: { cards: 'The cards.' },
  AllowCityCardBody: { isAllowed: 'Whether doors may find the person by the card.' },
  CheckPlacesAnswer: {
    errors: 'What is wrong with the place; empty where it could be registered. The pointers begin at the row.',
    warnings: 'What is doubtful and does not stop a registration, such as `check-digit` at its credit code.',
  },
  ListPlacesAnswer: { places: 'The places.' },
  GetPlaceAnswer: {
    ...MANAGED_FIELDS,
    role: 'What the account may do there.',
    visitsToday: 'How many people arrived today.',
  },
  AddEntranceBody: { name: 'What the entrance is called.' },
  ChangePlaceStateBody: { state: 'The state that the place shall have; a closed place stays closed.' },
  GetPlaceDayAnswer: {
    day: 'The day in Shanghai.',
    hours: 'Arrivals in each hour of the day.',
    total: 'Arrivals on the day.',
    inside: 'How many of them may still be inside.',
  },
  GetScreenAnswer: {
    from: 'When the first link holds.',
    stepSeconds: 'How long each link holds.',
    links: 'The links in their order.',
  },
  ReplacePlaceCodeBody: { version: 'The version that is being replaced, so that a retry replaces nothing twice.' },
  GetPlaceByCodeAnswer: { place: 'The place.' },
  ListPlaceReviewsAnswer: { places: 'The places, longest wait first.' },
  ReviewPlaceBody: { decision: 'The decision.', note: 'Why, for the owner.' },
  InviteStaffBody: { label: 'What the place calls the post, such as 东门.', role: 'What the member of staff may do.' },
  InviteStaffAnswer: { invitation: 'The invitation, twelve characters.' },
  ListStaffAnswer: { staff: 'The members of staff.' },
  DismissStaffAnswer: { dismissed: 'Whether somebody was dismissed now and not earlier.' },
  AcceptInvitationBody: { invitation: 'The invitation as it was read out or sent.' },
  ListGatesAnswer: { gates: 'The posts.' },
  GetGateBundleAnswer: { bundle: 'The bundle, signed by a root key.', roots: 'The root keys.' },
  VerifyCodeBody: { text: 'What the scanner read.' },
  LookUpPersonBody: { by: 'By what the person is found.' },
  RecordGateVisitsBody: { visits: 'The visits, each judged for itself.' },
  ListRiskAreasAnswer: { version: 'The version of the list: it grows with every change.', areas: 'The areas.' },
  PublishRiskAreasBody: {
    areas:
      'The complete list of the division. Each must lie within it (else `outside`), be listed by the directory (else `unknown`), and stand once (else `repeated`).',
    withdraw: 'Listed by mistake: they count as never decreed. Each must lie within the division (else `outside`).',
    'withdraw.level': 'The level of the area.',
    'withdraw.from': 'From when its decree held.',
  },
  PublishRiskAreasAnswer: { version: 'The version of the list.', changed: 'How many areas changed.' },
  ListDivisionsAnswer: { dataVersion: 'The day of the data.', divisions: 'The divisions in the order of their codes.' },
  GetHealthAnswer: { status: 'Always `ok`.' },
  GetOpenApiAnswer: { openapi: 'The version of OpenAPI.' },
};

/** What a parameter means, by its name. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  personId: 'The id of the person, as `GET /v1/people` lists it.',
  placeId: 'The id of the place, as `GET /v1/places` lists it.',
  gateId: 'The id of the post, as `GET /v1/gates` and the staff of a place list it.',
  visitId: 'The id of the visit, as the visits of the person list it.',
  cardId: 'The id of the card, as the cards of the person list it.',
  entranceId: 'The id of the entrance within its place; the first is `main`.',
  entrance: 'The id of the entrance; the first unless told.',
  division: 'The code of the division.',
  names: '`latin` adds the names in Latin letters.',
  parent: 'The division whose parts are asked for; the provinces unless told.',
  code: 'The place code as scanned or typed: a link or the twelve characters; spaces, hyphens and case do not matter.',
  day: 'The day in Shanghai.',
  hour: 'The hour of the day in Shanghai.',
  credential: '`keep` where the caller holds a credential that is good for a while and needs no other.',
  colour: 'The colour of the training code.',
  format: 'The kind of file.',
  layout: 'The sheet; `stickers` is an A4 sheet of eight, to be cut.',
  v: 'The version of the poster.',
  t: 'What a screen at the door shows beside its code.',
  'Idempotency-Key':
    'Names the intention, 8 to 64 letters, digits, - or _. A retry with the same key gets the same answer and writes nothing twice; the same key with another body is refused.',
};
