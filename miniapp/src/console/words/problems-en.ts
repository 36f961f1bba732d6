import type { Words } from './zh';

const NOT_UNDERSTOOD = { title: 'The request was not understood', advice: 'Reload the page and try again.' };
const GONE = { title: 'Not found', advice: 'A colleague may have changed it. Reload.' };
const SIGNED_OUT = { title: 'You are signed out', advice: 'Sign in again.' };

export const problems: Words['problems'] = {
  'REQUEST.INVALID': { title: 'Something has to be corrected', advice: 'Correct what is marked.' },
  'REQUEST.MALFORMED': NOT_UNDERSTOOD,
  'REQUEST.TOO_LARGE': { title: 'Too much at once', advice: 'Send it in parts.' },
  'REQUEST.UNSUPPORTED_MEDIA_TYPE': NOT_UNDERSTOOD,
  'REQUEST.TOO_MANY': { title: 'Too many requests', advice: 'Try again later. Look-ups are limited each day.' },
  'AUTH.REQUIRED': SIGNED_OUT,
  'AUTH.INVALID': SIGNED_OUT,
  'AUTH.EXPIRED': SIGNED_OUT,
  'AUTH.ENDED': SIGNED_OUT,
  'LOGIN.STALE_SESSION': {
    title: 'Sign in again',
    advice: 'A second factor has to be set up within ten minutes of signing in.',
  },
  'SOURCE.TAKEN': {
    title: 'This name is taken',
    advice: 'Choose another. The key of a registered source cannot change.',
  },
  'OPERATOR.SIGN_IN': SIGNED_OUT,
  'OPERATOR.ENDED': SIGNED_OUT,
  'OPERATOR.NOT_FOUND': GONE,
  'OPERATOR.POWER_MISSING': {
    title: 'You do not have this power',
    advice: 'It may have ended. Ask whoever manages your office.',
  },
  'OPERATOR.STEP_UP': { title: 'Confirm that it is you', advice: 'Try again and show your second factor.' },
  'OPERATOR.SELF': { title: 'You cannot change your own powers', advice: 'Ask a colleague.' },
  'OPERATOR.LACKS': {
    title: 'You cannot give a power that you lack',
    advice: 'Untick what is marked, or ask a colleague who has it.',
  },
  'OPERATOR.CHANGED': {
    title: 'A colleague has just changed this person',
    advice: 'Reload and look at what stands now.',
  },
  'OPERATOR.LOCKED': { title: 'Too many wrong second factors', advice: 'To protect you, the next try has to wait.' },
  'OPERATOR.NO_CHALLENGE': { title: 'This has expired', advice: 'Try again.' },
  'OPERATOR.NO_FACTOR': { title: 'You have no factor of this kind', advice: 'Use another way.' },
  'OPERATOR.TOO_MANY_FACTORS': { title: 'You have enough of these', advice: 'No more of this kind can be added.' },
  'OPERATOR.NOT_JOINING': {
    title: 'You already have a second factor',
    advice: 'Sign in with it. If it is lost, ask whoever manages your office.',
  },
  'OFFICE.NOT_FOUND': GONE,
  'OFFICE.OUTSIDE': { title: 'Outside the area of your office', advice: 'Choose an area within it.' },
  'OFFICE.LAST_MANAGER': {
    title: 'An office keeps at least one manager',
    advice: 'First give another colleague the power to manage staff.',
  },
  'PUBLICATION.OUTDATED': {
    title: 'Something newer has just been published',
    advice: 'Look at it and compare again before you publish.',
  },
  'OTP.TOO_SOON': { title: 'We have just sent you a code', advice: 'Wait a moment before you ask for another.' },
  'OTP.TOO_MANY': { title: 'Too many codes today', advice: 'Try again tomorrow.' },
  'OTP.BUSY': { title: 'Too many people are signing in', advice: 'Try again in a minute.' },
  'OTP.NO_CALLS': { title: 'Codes are not read out', advice: 'Use the text message.' },
  'OTP.WRONG': { title: 'Wrong code', advice: 'Check the latest message.' },
  'OTP.EXPIRED': { title: 'The code has expired', advice: 'Ask for a new one.' },
  'OTP.EXHAUSTED': { title: 'Too many wrong codes', advice: 'Ask for a new one.' },
  'FACTOR.REFUSED': {
    title: 'The second factor was not accepted',
    advice: 'Try again. With an authenticator app, enter what it shows now.',
  },
  'FACTOR.CLONED': {
    title: 'This passkey may have been copied',
    advice: 'Stop using it and tell whoever manages your office at once.',
  },
  'FACTOR.REUSED': { title: 'These digits have been used', advice: 'Wait until the app shows the next ones.' },
  'PERSON.NOT_FOUND': {
    title: 'Nobody found in your area',
    advice: 'Check the document and its number. People who live elsewhere are looked up there.',
  },
  'PLACE.NOT_FOUND': GONE,
  'PLACE.NOT_PENDING': { title: 'This place no longer waits', advice: 'A colleague may have decided. Reload.' },
  'INVITATION.UNKNOWN': {
    title: 'This invitation does not work',
    advice: 'Check it, and that you signed in with the phone number that was invited.',
  },
  'INVITATION.USED': { title: 'This invitation was used or has expired', advice: 'Ask to be invited again.' },
  'DIVISION.NOT_FOUND': { title: 'No such area', advice: 'Choose again.' },
  'IDEMPOTENCY.MISMATCH': NOT_UNDERSTOOD,
  'WRITE.CONFLICT': { title: 'Somebody changed this at the same time', advice: 'Try again.' },
  'PROVIDER.OFF': { title: 'You cannot sign in this way', advice: 'Use your phone number.' },
  'PROVIDER.CODE_INVALID': SIGNED_OUT,
  'PROVIDER.BLOCKED': { title: 'The platform refuses this sign-in', advice: 'Use your phone number.' },
  'PROVIDER.BUSY': { title: 'Too many people are signing in', advice: 'Try again later.' },
  'PROVIDER.UNAVAILABLE': { title: 'You cannot sign in at the moment', advice: 'Try again later.' },
  'SERVICE.BUSY': { title: 'The service is busy', advice: 'Try again in a moment. What you entered is still here.' },
  INTERNAL: {
    title: 'The service failed',
    advice: 'Try again later. If it keeps failing, give support the request number.',
  },
};
