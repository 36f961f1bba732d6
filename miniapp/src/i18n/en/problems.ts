import type { Words } from '../zh';

export const problems: Words['problems'] = {
  'REQUEST.INVALID': { title: 'Some answers are not right', advice: 'Correct the fields marked in red.' },
  'REQUEST.MALFORMED': { title: 'The request was not understood', advice: 'Update the app and try again.' },
  'REQUEST.TOO_LARGE': { title: 'That is too long', advice: 'Shorten it and send it again.' },
  'REQUEST.UNSUPPORTED_MEDIA_TYPE': {
    title: 'The request was not understood',
    advice: 'Update the app and try again.',
  },
  'ROUTE.NOT_FOUND': { title: 'There is no such function', advice: 'Update the app and try again.' },
  'ROUTE.METHOD_NOT_ALLOWED': { title: 'There is no such function', advice: 'Update the app and try again.' },
  'AUTH.REQUIRED': { title: 'Sign in first', advice: 'You come back here afterwards.' },
  'AUTH.INVALID': { title: 'You are signed out', advice: 'Sign in again.' },
  'AUTH.EXPIRED': { title: 'Your sign-in has expired', advice: 'Sign in again; you come back here afterwards.' },
  'SOURCE.UNSIGNED': { title: 'The request was not understood', advice: 'Update the app and try again.' },
  'SOURCE.UNTRUSTED': { title: 'The request was not understood', advice: 'Update the app and try again.' },
  'SOURCE.STALE': { title: 'The request was not understood', advice: 'Update the app and try again.' },
  'SOURCE.NOT_GRANTED': { title: 'The request was not understood', advice: 'Update the app and try again.' },
  'OTP.TOO_SOON': {
    title: 'A code was sent a moment ago',
    advice: 'Look at your messages, or wait for the countdown.',
  },
  'OTP.TOO_MANY': {
    title: 'Too many codes were asked for today',
    advice: 'Try again tomorrow. To enter now, show a document and let staff register you.',
  },
  'OTP.WRONG': { title: 'The code is wrong', advice: 'Compare it with the latest message and enter it again.' },
  'OTP.EXPIRED': { title: 'The code has expired', advice: 'Ask for a new one.' },
  'OTP.EXHAUSTED': { title: 'Too many wrong tries', advice: 'Ask for a new code.' },
  'PERSON.NOT_FOUND': { title: 'This account holds no such person', advice: 'Choose again on the first page.' },
  'PERSON.CLAIMED': {
    title: 'Another account applied with this document',
    advice: 'Sign in with the phone number used then. If that was not you, call 12320.',
  },
  'PERSON.TOO_MANY': {
    title: 'An account holds at most 8 people',
    advice: 'Use another phone number for more relatives.',
  },
  'PLACE.NOT_FOUND': { title: 'The place was not found', advice: 'Look at "My places".' },
  'PLACE.OWNER_ONLY': { title: 'Only the owner of the place may do this', advice: 'Ask whoever registered it.' },
  'PLACE.PENDING': { title: 'The place is waiting for its review', advice: 'To enter now, ask staff to register you.' },
  'PLACE.NOT_PENDING': {
    title: 'This place waits for no review',
    advice: 'It was decided, or its owner closed it.',
  },
  'PLACE.SUSPENDED': { title: 'The place code is suspended', advice: 'Ask staff to register you in another way.' },
  'PLACE.CLOSED': { title: 'The place is closed', advice: 'It takes no check-ins. Are you at the right door?' },
  'PLACE.TOO_MANY_ENTRANCES': {
    title: 'There are twenty entrances already',
    advice: 'Further doors can share the poster of another entrance.',
  },
  'VISITOR_LOG.STOPPED': {
    title: 'The register cannot be shown now',
    advice: 'Only holders of a green code may read it. Declare first, or wait until your own code is green.',
  },
  'VISIT.NOT_FOUND': { title: 'There is no such visit', advice: 'Reload the page.' },
  'PLACE_CODE.MISTYPED': { title: 'The place code is mistyped', advice: 'Compare it with the poster, or scan it.' },
  'PLACE_CODE.FOREIGN': {
    title: 'This is no place code',
    advice: 'Scan the QR code marked "Health Code" on the poster.',
  },
  'PLACE_CODE.UNKNOWN': {
    title: 'No place has this code',
    advice: 'Compare it with the poster. If the poster says the same, tell the staff.',
  },
  'PLACE_CODE.REVOKED': {
    title: 'This poster was replaced',
    advice: 'Find the new poster and scan that, and tell the staff to take the old one down.',
  },
  'ENTRANCE.NOT_FOUND': { title: 'The place has no such entrance', advice: 'Open the place again and retry.' },
  'GATE.NOT_FOUND': {
    title: 'This gate is not yours',
    advice: 'You may no longer work at this place. Ask the manager to invite you again.',
  },
  'GATE.NO_SUCH_PERSON': {
    title: 'Nobody was found',
    advice: 'Compare the number. The person may have no health code yet: register them by hand.',
  },
  'STAFF.NOT_FOUND': { title: 'There is no such member of staff', advice: 'Reload the page.' },
  'INVITATION.UNKNOWN': {
    title: 'There is no such invitation',
    advice: 'Compare it with the manager, character by character.',
  },
  'INVITATION.USED': {
    title: 'The invitation was used or has ended',
    advice: 'Ask the manager for another.',
  },
  'PAPER_CODE.NOT_FOUND': { title: 'There is no paper code yet', advice: 'Make one first.' },
  'CITY_CARD.NOT_FOUND': {
    title: 'There is no such card',
    advice: 'Reload the page; the card may have ended, or its issuer took it back.',
  },
  'DIVISION.NOT_FOUND': { title: 'There is no such area', advice: 'Choose the area again.' },
  'IDEMPOTENCY.MISMATCH': { title: 'This differs from what was sent before', advice: 'Go back and start again.' },
  'WRITE.CONFLICT': { title: 'Something else changed at the same moment', advice: 'Try once more.' },
  INTERNAL: { title: 'Something failed on our side', advice: 'Try again in a moment.' },
};

export const fieldErrors: Words['fieldErrors'] = {
  required: 'Please fill this in',
  custom: 'Please check this',
  format: 'This does not have the right form',
  'too-small': 'Fill this in; numbers must not be too small',
  'too-big': 'Too long or too large',
  'invalid-type': 'Please fill this in',
  'invalid-value': 'Please choose again',
  'birth-date': 'The birth date in the number does not exist',
  'birth-date-in-future': 'The birth date in the number lies ahead',
  'check-digit': 'One digit is wrong; compare them one by one',
  nationality: 'Choose the nationality',
};
