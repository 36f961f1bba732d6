/**
 * Every way in which a request can fail, by its stable code: the HTTP status and the title of the problem
 * (RFC 9457). Clients decide by the code; the title is for people who read logs.
 */
export const PROBLEMS = {
  'REQUEST.INVALID': [400, 'The request is not valid'],
  'REQUEST.MALFORMED': [400, 'The body is not JSON'],
  'REQUEST.TOO_LARGE': [413, 'The body is too large'],
  'REQUEST.UNSUPPORTED_MEDIA_TYPE': [415, 'The body must be application/json'],
  'ROUTE.NOT_FOUND': [404, 'There is nothing at this path'],
  'ROUTE.METHOD_NOT_ALLOWED': [405, 'The path does not take this method'],
  'AUTH.REQUIRED': [401, 'Sign in first'],
  'AUTH.INVALID': [401, 'The session token is not valid'],
  'AUTH.EXPIRED': [401, 'The session has expired'],
  'SOURCE.UNSIGNED': [401, 'The request is not signed as RFC 9421 says'],
  'SOURCE.UNTRUSTED': [401, 'The signature is not that of a known source'],
  'SOURCE.STALE': [401, 'The signature was made too long ago, or by a clock that is wrong'],
  'SOURCE.NOT_GRANTED': [403, 'The source was not granted this'],
  'OTP.TOO_SOON': [429, 'A password was sent a moment ago'],
  'OTP.TOO_MANY': [429, 'Too many passwords were asked for today'],
  'OTP.WRONG': [401, 'The one-time password is wrong'],
  'OTP.EXPIRED': [401, 'The one-time password has expired or was used'],
  'OTP.EXHAUSTED': [429, 'Too many wrong tries; ask for a new password'],
  'PERSON.NOT_FOUND': [404, 'This account holds no such person'],
  'PERSON.CLAIMED': [409, 'This document belongs to another account'],
  'PERSON.TOO_MANY': [409, 'An account holds at most eight people'],
  'PLACE.NOT_FOUND': [404, 'This account owns no such place'],
  'PLACE.OWNER_ONLY': [403, 'Only the owner of the place may do this'],
  'PLACE.PENDING': [409, 'The place is waiting for its review'],
  'PLACE.NOT_PENDING': [409, 'The place waits for no review: it was decided otherwise, or closed'],
  'PLACE.SUSPENDED': [409, 'The place is suspended'],
  'PLACE.CLOSED': [409, 'The place is closed'],
  'PLACE.TOO_MANY_ENTRANCES': [409, 'A place has at most twenty entrances'],
  'VISITOR_LOG.STOPPED': [403, 'The register is shown to holders of a green code only'],
  'VISIT.NOT_FOUND': [404, 'This person made no such visit'],
  'PLACE_CODE.MISTYPED': [400, 'The place code is mistyped'],
  'PLACE_CODE.FOREIGN': [400, 'This is no place code'],
  'PLACE_CODE.UNKNOWN': [404, 'No place has this code'],
  'PLACE_CODE.REVOKED': [410, 'This poster was replaced'],
  'ENTRANCE.NOT_FOUND': [404, 'The place has no such entrance'],
  'GATE.NOT_FOUND': [404, 'This account keeps no such gate'],
  'GATE.NO_SUCH_PERSON': [404, 'Nobody with a code was found'],
  'STAFF.NOT_FOUND': [404, 'The place has no such member of staff'],
  'INVITATION.UNKNOWN': [404, 'There is no such invitation'],
  'INVITATION.USED': [410, 'The invitation was used or has ended'],
  'PAPER_CODE.NOT_FOUND': [404, 'The person has no paper code'],
  'CITY_CARD.NOT_FOUND': [404, 'The person has no such card'],
  'DIVISION.NOT_FOUND': [404, 'There is no such division'],
  'IDEMPOTENCY.MISMATCH': [409, 'The idempotency key was used for another request'],
  'WRITE.CONFLICT': [409, 'Something else changed this at the same moment; try again'],
  INTERNAL: [500, 'Something failed on our side'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** The HTTP status that goes with a code. */
export function problemStatus(code: ProblemCode): number {
  return PROBLEMS[code][0];
}
