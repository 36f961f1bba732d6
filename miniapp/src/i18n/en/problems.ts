import type { Words } from '../zh';

const NOT_UNDERSTOOD = { title: 'Request not understood', advice: 'Update the app and try again.' };
const NO_SUCH_FEATURE = { title: 'This feature is not available', advice: 'Update the app and try again.' };

export const problems: Words['problems'] = {
  'REQUEST.INVALID': { title: 'Some answers are not valid', advice: 'Correct the fields marked in red.' },
  'REQUEST.MALFORMED': NOT_UNDERSTOOD,
  'REQUEST.TOO_LARGE': { title: 'Too long', advice: 'Shorten it and send it again.' },
  'REQUEST.UNSUPPORTED_MEDIA_TYPE': NOT_UNDERSTOOD,
  'REQUEST.TOO_MANY': { title: 'Too many requests', advice: 'Wait a while and try again.' },
  'ROUTE.NOT_FOUND': NO_SUCH_FEATURE,
  'ROUTE.METHOD_NOT_ALLOWED': NO_SUCH_FEATURE,
  'AUTH.REQUIRED': { title: 'Sign in first', advice: 'We’ll bring you back here.' },
  'AUTH.ENDED': { title: 'You have been signed out', advice: 'Sign in again. We’ll bring you back here.' },
  'SESSION.NOT_FOUND': { title: 'This device is no longer listed', advice: 'Go back and look at the list again.' },
  'LOGIN.NOT_FOUND': {
    title: 'This way to sign in is no longer listed',
    advice: 'Go back and look at the list again.',
  },
  'LOGIN.TAKEN': {
    title: 'This way to sign in belongs to another account',
    advice: 'Sign in to that account with it, or add another way to sign in.',
  },
  'LOGIN.LAST': { title: 'This is the only way to sign in', advice: 'Add another one first.' },
  'LOGIN.STALE_SESSION': {
    title: 'Sign in again first',
    advice: 'Sign out, sign in again and do this within 10 minutes. To remove a login, sign in by one that you keep.',
  },
  'OTP.NO_CALLS': {
    title: 'Codes are not read out here',
    advice: 'Use the text message.',
  },
  'ACCOUNT.HAS_PLACES': {
    title: 'Some of your places are still open',
    advice: 'Close all of them under “My places” first, then delete the account.',
  },
  'CONSENT.OUTDATED': { title: 'The text has changed', advice: 'Read the new one, then decide.' },
  'CONSENT.NEEDED': {
    title: 'There is no code without this information',
    advice: 'If you no longer agree, delete it under “My data”.',
  },
  'DELETION.NOT_FOUND': {
    title: 'No such receipt',
    advice: 'Check the number. Receipts are kept for three years.',
  },
  'ACCOUNT.NOT_EMPTY': {
    title: 'This account is already in use',
    advice: 'An account with a health code, a place or a gate cannot go back to an earlier one. Call the hotline.',
    phone: '12345',
  },
  'RECOVERY.NO_MATCH': {
    title: 'No matching account found',
    advice:
      'Check the document number and the name: they must be as in your application. If you had no account, apply for a code.',
  },
  'AUTH.INVALID': { title: 'You have been signed out', advice: 'Sign in again.' },
  'AUTH.EXPIRED': { title: 'Your session has expired', advice: 'Sign in again. We’ll bring you back here.' },
  'SOURCE.UNSIGNED': NOT_UNDERSTOOD,
  'SOURCE.UNTRUSTED': NOT_UNDERSTOOD,
  'SOURCE.STALE': NOT_UNDERSTOOD,
  'SOURCE.REPLAYED': NOT_UNDERSTOOD,
  'PUBLICATION.OUTDATED': NOT_UNDERSTOOD,
  'SOURCE.NOT_GRANTED': NOT_UNDERSTOOD,
  'OTP.TOO_SOON': {
    title: 'We just sent you a code',
    advice: 'Wait a while before you request another.',
  },
  'OTP.TOO_MANY': {
    title: 'Too many codes requested today',
    advice: 'Try again tomorrow. To enter now, show a document and ask staff to check you in.',
  },
  'OTP.BUSY': {
    title: 'Too many people are signing in',
    advice: 'Try again in a minute. To enter now, show a document and ask staff to check you in.',
  },
  'OTP.WRONG': { title: 'Wrong code', advice: 'Check the latest message and enter the code again.' },
  'OTP.EXPIRED': { title: 'Code expired', advice: 'Request a new one.' },
  'OTP.EXHAUSTED': { title: 'Too many wrong attempts', advice: 'Request a new code.' },
  'PROVIDER.OFF': {
    title: 'You cannot sign in this way here',
    advice: 'Sign in with your phone number.',
  },
  'PROVIDER.CODE_INVALID': { title: 'This sign-in is no longer valid', advice: 'Sign in again.' },
  'PROVIDER.BLOCKED': {
    title: 'The platform did not allow this sign-in',
    advice: "Sign in with your phone number instead, or ask the platform's support.",
  },
  'PROVIDER.BUSY': {
    title: 'Too many people are signing in',
    advice: 'Wait a moment and try again, or sign in with your phone number.',
  },
  'PROVIDER.UNAVAILABLE': {
    title: 'You cannot sign in this way at the moment',
    advice: 'Sign in with your phone number, or try again later.',
  },
  'PROOF.BUSY': {
    title: 'Too many identities are being verified',
    advice: 'Try again in a while. Nothing you entered is lost.',
  },
  'PROOF.UNAVAILABLE': {
    title: 'Identities cannot be verified at the moment',
    advice: 'Try again later. Nothing you entered is lost.',
  },
  'PROOF.CONTRADICTED': {
    title: 'Name, document and phone number do not match',
    advice:
      'Check all three. If the number is registered to somebody else, sign in with one of your own and apply again, or take the document to your community office. For a relative, choose "A relative".',
  },
  'PROOF.NEEDED': {
    title: 'Verify the identity first',
    advice: 'Open "Identity check" on the first page, then try again.',
  },
  'HANDOVER.UNKNOWN': {
    title: 'This handover code does not work',
    advice: 'It may be mistyped, used or expired. Check it, or ask for another.',
  },
  'PERSON.NOT_FOUND': {
    title: 'Person not found in this account',
    advice: 'Go back to the first page and choose again.',
  },
  'PERSON.CLAIMED': {
    title: 'This document is registered to another account',
    advice:
      'Sign in with the phone number you used then, or ask for a handover code from "Identity check". If it was not you, sign in with a number registered in your name and apply again. If that does not help, take the document to your community office, or call us.',
    phone: '12320',
  },
  'PERSON.TOO_MANY': {
    title: 'An account can have up to 8 people',
    advice: 'Use another phone number for more relatives.',
  },
  'DECLARATION.SETTLED': {
    title: 'You can no longer correct this declaration yourself',
    advice: 'It can be corrected once, within 10 minutes. If you disagree, appeal to the office named below your code.',
  },
  'PLACE.NOT_FOUND': { title: 'Place not found', advice: 'Check "My places".' },
  'PLACE.OWNER_ONLY': { title: 'Only the owner of the place can do this', advice: 'Ask whoever registered it.' },
  'PLACE.PENDING': { title: 'This place is still under review', advice: 'To enter now, ask staff to check you in.' },
  'PLACE.NOT_PENDING': {
    title: 'This place is not under review',
    advice: 'It has been reviewed already, or its owner has closed it.',
  },
  'PLACE.SUSPENDED': { title: 'This place code is suspended', advice: 'Ask staff to check you in another way.' },
  'PLACE.CLOSED': { title: 'This place is closed', advice: 'It no longer takes check-ins. Are you at the right door?' },
  'PLACE.EDITED': {
    title: 'Somebody else has just changed this place',
    advice: 'Your changes are not saved yet. See what has changed first: what you typed is kept.',
  },
  'PLACE.TOO_MANY_ENTRANCES': {
    title: 'You already have 20 entrances',
    advice: 'More doors can share the poster of another entrance.',
  },
  'VISITOR_LOG.STOPPED': {
    title: 'The visitor log is not available now',
    advice: 'Only people with a green code can read it. Submit a declaration, or wait until your own code is green.',
  },
  'VISIT.NOT_FOUND': { title: 'Visit not found', advice: 'Reload the page.' },
  'VISIT.TOO_MANY': {
    title: 'Too many check-ins',
    advice: 'Wait a while and scan again, or ask staff to check you in.',
  },
  'PLACE_CODE.MISTYPED': { title: 'Place code mistyped', advice: 'Check it against the poster, or scan it.' },
  'PLACE_CODE.FOREIGN': {
    title: 'Not a place code',
    advice: 'Scan the QR code marked "Health Code" on the poster.',
  },
  'PLACE_CODE.UNKNOWN': {
    title: 'Place code not found',
    advice: 'Check it against the poster. If the poster says the same, tell staff.',
  },
  'PLACE_CODE.REVOKED': {
    title: 'This poster has been replaced',
    advice: 'Scan the new poster instead, and ask staff to take this one down.',
  },
  'ENTRANCE.NOT_FOUND': { title: 'Entrance not found', advice: 'Open the place again and retry.' },
  'GATE.NOT_FOUND': {
    title: 'Gate not found',
    advice: 'You may no longer work at this place. Ask the person in charge to invite you again.',
  },
  'GATE.TOO_MANY_LOOK_UPS': {
    title: 'Too many look-ups in this hour',
    advice:
      'Wait a while. Every look-up is on record. Scan the paper code of those who have one, and record others by hand.',
  },
  'GATE.NO_SUCH_PERSON': {
    title: 'Person not found',
    advice: 'Check the number. They may not have a health code yet, or the card is turned off: record them by hand.',
  },
  'STAFF.NOT_FOUND': { title: 'Staff member not found', advice: 'Reload the page.' },
  'INVITATION.UNKNOWN': {
    title: 'Invitation code not found',
    advice: 'Check it character by character with the person who invited you.',
  },
  'INVITATION.USED': {
    title: 'This invitation code has been used or has expired',
    advice: 'Ask for a new one.',
  },
  'PAPER_CODE.NOT_FOUND': { title: 'No paper code yet', advice: 'Create one first.' },
  'PAPER_CODE.REVOKED': {
    title: 'This paper code has been revoked',
    advice: 'Open this page again and create another.',
  },
  'CITY_CARD.NOT_FOUND': {
    title: 'Card not found',
    advice: 'Reload the page. The card may have expired, or its issuer has withdrawn it.',
  },
  'DIVISION.NOT_FOUND': { title: 'Area not found', advice: 'Choose the area again.' },
  'IDEMPOTENCY.MISMATCH': { title: 'This differs from your earlier request', advice: 'Go back and start again.' },
  'WRITE.CONFLICT': { title: 'Someone else made a change at the same time', advice: 'Try again.' },
  'SERVICE.BUSY': { title: 'The service is busy', advice: 'Try again in a moment. Nothing that was saved is lost.' },
  INTERNAL: { title: 'Something went wrong on our side', advice: 'Try again in a moment.' },
};

export const fieldErrors: Words['fieldErrors'] = {
  required: 'This field is required',
  custom: 'Please check this field',
  repeated: 'Something is listed twice',
  'in-past': 'Choose a day after today',
  format: 'This is not in the right format',
  'too-small': 'This field is required, and numbers must not be too small',
  'too-big': 'This is too long or too large',
  'invalid-type': 'This field is required',
  'invalid-value': 'Please choose again',
  'birth-date': 'The birth date in this number does not exist',
  'birth-date-in-future': 'The birth date in this number is in the future',
  'check-digit': 'A digit is wrong. Check them one by one',
  'fifteen-digits': 'This is an old number of 15 digits. Enter the one with 18',
  'spreadsheet-number': 'A spreadsheet has changed this number. Copy it from the document again',
  contradicted: 'Does not match the other two. Check it',
  consent: 'Confirm that your relative agrees',
  'character-lost': 'A character was lost (it shows as �). Type it again',
  'character-private': 'One character has a private code, so others cannot see it. Use the standard character',
  'character-control': 'It contains a control character. Type it again',
  'character-filler': 'It contains a character that shows nothing. Delete it and type again',
  'character-unknown': 'It contains an unknown character. Type it again',
  'no-letter': 'This has no letters. Type it again',
  'name-letter': 'A name needs letters. Copy it from the document',
  'name-character': 'It contains a symbol that no name has. Copy the name from the document',
  nationality: 'Choose a nationality',
  'nationality-unknown': 'Unknown nationality code. Copy the letters from the passport, for example FRA',
};

export const suspended: Words['suspended'] = {
  until: (day) => `It plans to reopen on ${day}.`,
  note: (text) => `Note from the place: ${text}.`,
};
