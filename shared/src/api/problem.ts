/**
 * Every way in which a request can fail, by its stable code: the HTTP status and the title of the problem
 * (RFC 9457). Clients decide by the code; the title is for people who read logs.
 */
export const PROBLEMS = {
  'REQUEST.INVALID': [400, 'Invalid request'],
  'REQUEST.MALFORMED': [400, 'The body is not valid JSON'],
  'REQUEST.TOO_LARGE': [413, 'The body is too large'],
  'REQUEST.UNSUPPORTED_MEDIA_TYPE': [415, 'The body must be application/json'],
  'REQUEST.TOO_MANY': [429, 'Too many requests'],
  'ROUTE.NOT_FOUND': [404, 'Path not found'],
  'ROUTE.METHOD_NOT_ALLOWED': [405, 'Method not allowed for this path'],
  'AUTH.REQUIRED': [401, 'Sign-in required'],
  'AUTH.INVALID': [401, 'Invalid access token'],
  'AUTH.EXPIRED': [401, 'The access token has expired'],
  'AUTH.ENDED': [401, 'The session has ended'],
  'SESSION.NOT_FOUND': [404, 'Session not found in this account'],
  'SOURCE.UNSIGNED': [401, 'Request not signed as required by RFC 9421'],
  'SOURCE.UNTRUSTED': [401, 'Signature does not match a known source'],
  'SOURCE.STALE': [401, 'Signature too old, or made by a clock that is wrong'],
  'SOURCE.REPLAYED': [401, 'Signature already used; sign the request again'],
  'SOURCE.NOT_GRANTED': [403, 'Not granted to this source'],
  'PUBLICATION.OUTDATED': [409, 'Something newer has been published since this was read'],
  'OTP.TOO_SOON': [429, 'A one-time password has just been sent'],
  'OTP.TOO_MANY': [429, 'Too many one-time passwords requested today'],
  'OTP.BUSY': [503, 'Too many people are signing in at the moment'],
  'OTP.WRONG': [401, 'Wrong one-time password'],
  'OTP.EXPIRED': [401, 'One-time password expired or already used'],
  'OTP.EXHAUSTED': [429, 'Too many wrong attempts; request a new one-time password'],
  'PERSON.NOT_FOUND': [404, 'Person not found in this account'],
  'PERSON.CLAIMED': [409, 'Document already registered to another account'],
  'PERSON.TOO_MANY': [409, 'An account can have at most eight people'],
  'DECLARATION.SETTLED': [409, 'The declaration can no longer be corrected by the person'],
  'PLACE.NOT_FOUND': [404, 'Place not found in this account'],
  'PLACE.OWNER_ONLY': [403, 'Only the owner of the place can do this'],
  'PLACE.PENDING': [409, 'The place is awaiting review'],
  'PLACE.NOT_PENDING': [409, 'The place is no longer awaiting review'],
  'PLACE.SUSPENDED': [409, 'The place is suspended'],
  'PLACE.CLOSED': [409, 'The place is closed'],
  'PLACE.EDITED': [409, 'The place has been changed since it was read'],
  'PLACE.TOO_MANY_ENTRANCES': [409, 'A place can have at most twenty entrances'],
  'VISITOR_LOG.STOPPED': [403, 'The visitor log is available only with a green code'],
  'VISIT.NOT_FOUND': [404, 'Visit not found for this person'],
  'PLACE_CODE.MISTYPED': [400, 'The place code is mistyped'],
  'PLACE_CODE.FOREIGN': [400, 'Not a place code'],
  'PLACE_CODE.UNKNOWN': [404, 'Unknown place code'],
  'PLACE_CODE.REVOKED': [410, 'This poster has been replaced'],
  'ENTRANCE.NOT_FOUND': [404, 'Entrance not found at this place'],
  'GATE.NOT_FOUND': [404, 'Gate not found in this account'],
  'GATE.NO_SUCH_PERSON': [404, 'No matching person found'],
  'GATE.TOO_MANY_LOOK_UPS': [429, 'Too many look-ups in this hour'],
  'STAFF.NOT_FOUND': [404, 'Staff member not found at this place'],
  'INVITATION.UNKNOWN': [404, 'Invitation not found'],
  'INVITATION.USED': [410, 'Invitation already used or expired'],
  'PAPER_CODE.NOT_FOUND': [404, 'No paper code in force for this person'],
  'PAPER_CODE.REVOKED': [409, 'The paper code of this request has been revoked or replaced since'],
  'CITY_CARD.NOT_FOUND': [404, 'Card not found for this person'],
  'DIVISION.NOT_FOUND': [404, 'Division not found'],
  'IDEMPOTENCY.MISMATCH': [409, 'Idempotency key already used for a different request'],
  'WRITE.CONFLICT': [409, 'Changed by another request at the same time; try again'],
  INTERNAL: [500, 'Internal error'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** The HTTP status that goes with a code. */
export function problemStatus(code: ProblemCode): number {
  return PROBLEMS[code][0];
}
