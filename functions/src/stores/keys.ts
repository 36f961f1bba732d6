/**
 * The only place that spells keys. Three tables, by security domain; `pk` and `sk` in each.
 *
 * people                                            what
 *   OTP#<phone hash>      CHALLENGE#<challenge>     a one-time password, expires
 *   OTP#<phone hash>      SENDS#<address hash>      what was sent on request from there, expires
 *   LOGIN#<login>         LOGIN                     a way to sign in, and the account that it leads to
 *   ACCOUNT#<account>     ACCOUNT                   which logins an account has, as a set, so that the last one is a condition
 *   SESSION#<session>     SESSION                   a signed-in device, expires
 *   ACCOUNT#<account>     SESSION#<session>         which devices an account signed in on, expires
 *   ACCOUNT#<account>     PERSON#<person>           which people an account holds
 *   ACCOUNT#<account>     PEOPLE                    the same people as a set, so that their number is a condition
 *   PROVED#<account>      PROVED                    how surely somebody of an account is who they say
 *   PERSON#<person>       PROFILE                   identity, sealed field by field
 *   PERSON#<person>       IN_PERSON                 what an office last said of having seen the person, expires
 *   ACCOUNT#<account>     NOTICE#<notice>           what a former holder of a person is told, expires
 *   CONSENT#<account>     DECISION#<purpose>#<time>  a consent that was given or withdrawn
 *   PERSON#<person>       SNAPSHOT                  the timeline that GET code reads
 *   PERSON#<person>       FACT#<id>                 one fact, append-only, expires
 *   PERSON#<person>       HELD#<id>                 a fact that is held and counts for nothing, expires
 *   PERSON#<person>       ACCESS#<hour>:<id>        one look at the person, by its hour, expires
 *   PERSON#<person>       PAPER                     the paper code that the person got last, expires
 *   PAPER#<code>          PAPER                     a paper code, active or revoked, expires
 *   PERSON#<person>       CARD#<card>               which city cards a person has or had, expires
 *   CARD#<card>           CARD                      whose a city card is, expires
 *   ACCOUNT#<account>     DELETED                   that an account is being deleted, while its tokens may be about, expires
 *   PERSON#<person>       TENURE                    the last tenure of a person who was deleted, expires
 *   DELETION#<deletion>   DELETION                  the receipt of a deletion, expires
 *
 * places
 *   ACCOUNT#<account>     PLACE#<place>             which places an account owns
 *   PLACE#<place>         PLACE                     a place and its entrances
 *   PLACE#<place>         EDIT#<revision>           an edit of a place: who, when, and what was before
 *   REVIEW#<county>       PLACE#<place>             a place that waited for a review there
 *   CODE#<code>           CODE                      a place code, active or revoked
 *   ACCOUNT#<account>     GATE#<gate>               which gates an account keeps
 *   GATE#<gate>           GATE                      one member of staff at one place
 *   STAFF#<place>         ACCOUNT#<account>#<gate>  the same, by place and account
 *   INVITATION#<code>     INVITATION                an invitation for staff, good once, expires
 *   STAFF#<place>         INVITATION#<code>         which invitations a place made, expires
 *   SEEN#<credential>     STEP#<step>               which gate saw a step of a code first, expires
 *   LOOK_UPS#<place>      HOUR#<hour>#<gate>        how often a gate looked people up in an hour, expires
 *   READS#<place>         HOUR#<hour>#<account>     how often somebody read the register of an hour, expires
 *   FLAGGED#<county>      HOUR#<hour>#<place>#<gate>  an hour with unusual look-ups there, expires
 *   QUOTA#<quota>         QUOTA                     what a subject used of a quota in one window, expires
 *   DOOR_SAMPLES#<hour>   SAMPLE#<sample>           what a door decided by, of nobody whose it was, expires
 *   PERSON#<person>       VISIT#<day>-<bucket>-<id> one visit, by its ten minutes, expires
 *     index by-place:     PLACE#<place>#<hour>#<shard>  the same visit, by place and hour, in order of time
 *
 * authority
 *   SOURCE#<source>       SOURCE                    a data source: its public key and its grants
 *   SOURCES#<province>    SOURCE#<division>#<source>  which sources a division has
 *   SOURCE_USE#<source>   USE                       on which day a source was last believed, expires
 *   SIGNED#<source>#<hash>  SIGNED                  a signature that a request was taken with, expires
 *   RISK_AREAS            HEAD                      the version of the list in force, and where its pages are
 *   GATE_POLICY           GATE_POLICY               what doors ask for, by kind of place
 *   REVOKED#<hour>        CREDENTIAL#<id>           a credential taken back, by the hour in which it would end, expires
 *   RISK_AREAS            LIST#<publication>#<n>    one page of a published list, kept
 *   OFFICES#<province>    OFFICE#<office>           an authority, and who manages it
 *   OFFICE#<office>       OPERATOR#<operator>       an official: powers, as colleagues decide, expires
 *   OFFICE#<office>       SIGN_IN#<operator>        what proves an official: factors and the one session, expires
 *   OFFICIAL#<account>    OFFICE#<office>#<operator>  where an account works, expires
 *   ACTS#<office>         AT#<time>#<act>           what an official did or tried, expires
 */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** So that edits are listed in their order. */
const REVISION_DIGITS = 8;

export const BY_PLACE_INDEX = 'by-place';

export const keys = {
  otp: (phoneHash: string, challengeId: string): ItemKey => ({
    pk: `OTP#${phoneHash}`,
    sk: `CHALLENGE#${challengeId}`,
  }),
  otpSends: (phoneHash: string, requester: string): ItemKey => ({ pk: `OTP#${phoneHash}`, sk: `SENDS#${requester}` }),
  login: (loginId: string): ItemKey => ({ pk: `LOGIN#${loginId}`, sk: 'LOGIN' }),
  account: (accountId: string): ItemKey => ({ pk: `ACCOUNT#${accountId}`, sk: 'ACCOUNT' }),
  formerTenure: (personId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: 'TENURE' }),
  deletion: (deletionId: string): ItemKey => ({ pk: `DELETION#${deletionId}`, sk: 'DELETION' }),
  deletedAccount: (accountId: string): ItemKey => ({ pk: `ACCOUNT#${accountId}`, sk: 'DELETED' }),
  session: (sessionId: string): ItemKey => ({ pk: `SESSION#${sessionId}`, sk: 'SESSION' }),
  accountSession: (accountId: string, sessionId: string): ItemKey => ({
    pk: `ACCOUNT#${accountId}`,
    sk: `SESSION#${sessionId}`,
  }),
  accountPerson: (accountId: string, personId: string): ItemKey => ({
    pk: `ACCOUNT#${accountId}`,
    sk: `PERSON#${personId}`,
  }),
  proved: (accountId: string): ItemKey => ({ pk: `PROVED#${accountId}`, sk: 'PROVED' }),
  profile: (personId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: 'PROFILE' }),
  inPersonProof: (personId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: 'IN_PERSON' }),
  notice: (accountId: string, noticeId: string): ItemKey => ({
    pk: `ACCOUNT#${accountId}`,
    sk: `${prefixes.notice}${noticeId}`,
  }),
  consent: (accountId: string, purpose: string, at: number): ItemKey => ({
    pk: `CONSENT#${accountId}`,
    sk: `${prefixes.decision}${purpose}#${at}`,
  }),
  snapshot: (personId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: 'SNAPSHOT' }),
  fact: (personId: string, factId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: `FACT#${factId}` }),
  heldFact: (personId: string, factId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: `HELD#${factId}` }),
  accountPlace: (accountId: string, placeId: string): ItemKey => ({
    pk: `ACCOUNT#${accountId}`,
    sk: `PLACE#${placeId}`,
  }),
  place: (placeId: string): ItemKey => ({ pk: `PLACE#${placeId}`, sk: 'PLACE' }),
  placeEdit: (placeId: string, revision: number): ItemKey => ({
    pk: `PLACE#${placeId}`,
    sk: `${prefixes.edit}${String(revision).padStart(REVISION_DIGITS, '0')}`,
  }),
  review: (county: string, placeId: string): ItemKey => ({ pk: `REVIEW#${county}`, sk: `PLACE#${placeId}` }),
  code: (code: string): ItemKey => ({ pk: `CODE#${code}`, sk: 'CODE' }),
  visit: (personId: string, visitId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: `VISIT#${visitId}` }),
  access: (personId: string, accessId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: `ACCESS#${accessId}` }),
  latestPaperCode: (personId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: 'PAPER' }),
  paperCode: (code: string): ItemKey => ({ pk: `PAPER#${code}`, sk: 'PAPER' }),
  personCard: (personId: string, cardId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: `CARD#${cardId}` }),
  cityCard: (cardId: string): ItemKey => ({ pk: `CARD#${cardId}`, sk: 'CARD' }),
  accountGate: (accountId: string, gateId: string): ItemKey => ({ pk: `ACCOUNT#${accountId}`, sk: `GATE#${gateId}` }),
  gate: (gateId: string): ItemKey => ({ pk: `GATE#${gateId}`, sk: 'GATE' }),
  staff: (placeId: string, accountId: string, gateId: string): ItemKey => ({
    pk: `STAFF#${placeId}`,
    sk: `${prefixes.account}${accountId}#${gateId}`,
  }),
  invitation: (code: string): ItemKey => ({ pk: `INVITATION#${code}`, sk: 'INVITATION' }),
  lookUps: (placeId: string, hour: string, gateId: string): ItemKey => ({
    pk: `LOOK_UPS#${placeId}`,
    sk: `${prefixes.hour}${hour}#${gateId}`,
  }),
  flagged: (county: string, hour: string, placeId: string, gateId: string): ItemKey => ({
    pk: `FLAGGED#${county}`,
    sk: `${prefixes.hour}${hour}#${placeId}#${gateId}`,
  }),
  registerRead: (placeId: string, hour: string, accountId: string): ItemKey => ({
    pk: `READS#${placeId}`,
    sk: `${prefixes.hour}${hour}#${accountId}`,
  }),
  accountPeople: (accountId: string): ItemKey => ({ pk: `ACCOUNT#${accountId}`, sk: 'PEOPLE' }),
  quota: (quotaId: string): ItemKey => ({ pk: `QUOTA#${quotaId}`, sk: 'QUOTA' }),
  placeInvitation: (placeId: string, code: string): ItemKey => ({
    pk: `STAFF#${placeId}`,
    sk: `${prefixes.invitation}${code}`,
  }),
  doorSample: (hour: string, sampleId: string): ItemKey => ({
    pk: `DOOR_SAMPLES#${hour}`,
    sk: `${prefixes.sample}${sampleId}`,
  }),
  sighting: (credentialId: string, step: number): ItemKey => ({ pk: `SEEN#${credentialId}`, sk: `STEP#${step}` }),
  gatePolicy: { pk: 'GATE_POLICY', sk: 'GATE_POLICY' } satisfies ItemKey,
  revocation: (hour: string, credentialId: string): ItemKey => ({
    pk: `REVOKED#${hour}`,
    sk: `CREDENTIAL#${credentialId}`,
  }),
  source: (sourceId: string): ItemKey => ({ pk: `SOURCE#${sourceId}`, sk: 'SOURCE' }),
  sourceOf: (list: string, division: string, sourceId: string): ItemKey => ({
    pk: `SOURCES#${list}`,
    sk: `SOURCE#${division}#${sourceId}`,
  }),
  sourceUse: (sourceId: string): ItemKey => ({ pk: `SOURCE_USE#${sourceId}`, sk: 'USE' }),
  usedSignature: (sourceId: string, signatureHash: string): ItemKey => ({
    pk: `SIGNED#${sourceId}#${signatureHash}`,
    sk: 'SIGNED',
  }),
  riskAreaHead: { pk: 'RISK_AREAS', sk: 'HEAD' } satisfies ItemKey,
  riskAreaPage: (publicationId: string, page: string): ItemKey => ({
    pk: 'RISK_AREAS',
    sk: `LIST#${publicationId}#${page}`,
  }),
  office: (list: string, officeId: string): ItemKey => ({ pk: `OFFICES#${list}`, sk: `${prefixes.office}${officeId}` }),
  operator: (officeId: string, operatorId: string): ItemKey => ({
    pk: `OFFICE#${officeId}`,
    sk: `${prefixes.operator}${operatorId}`,
  }),
  operatorSignIn: (officeId: string, operatorId: string): ItemKey => ({
    pk: `OFFICE#${officeId}`,
    sk: `SIGN_IN#${operatorId}`,
  }),
  officePost: (accountId: string, officeId: string, operatorId: string): ItemKey => ({
    pk: `OFFICIAL#${accountId}`,
    sk: `${prefixes.office}${officeId}#${operatorId}`,
  }),
  act: (officeId: string, at: string, actId: string): ItemKey => ({
    pk: `ACTS#${officeId}`,
    sk: `${prefixes.at}${at}#${actId}`,
  }),
  /** The index key of a visit: the arrivals of one hour (`YYYY-MM-DDTHH` by Shanghai's clock) share as many keys as the place has shards. */
  placeHour: (placeId: string, hour: string, shard: string | number): string => `PLACE#${placeId}#${hour}#${shard}`,
};

/** What a query for all items of one type below a partition begins with. */
export const prefixes = {
  person: 'PERSON#',
  fact: 'FACT#',
  held: 'HELD#',
  place: 'PLACE#',
  visit: 'VISIT#',
  access: 'ACCESS#',
  gate: 'GATE#',
  card: 'CARD#',
  account: 'ACCOUNT#',
  session: 'SESSION#',
  notice: 'NOTICE#',
  invitation: 'INVITATION#',
  edit: 'EDIT#',
  hour: 'HOUR#',
  decision: 'DECISION#',
  sample: 'SAMPLE#',
  office: 'OFFICE#',
  operator: 'OPERATOR#',
  at: 'AT#',
} as const;
