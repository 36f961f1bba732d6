import { readCrockford } from '@health-code/shared/text/crockford';

/** Twelve characters, as a manager reads them out. */
export const INVITATION_LENGTH = 12;

/** An invitation as its link carries it; the link may stand in the message that it was sent with. */
const IN_LINK = /[?&]invitation=([0-9A-Za-z]{12})/;

/** The characters of an invitation that was typed, or pasted as its whole link. */
export function readInvitation(text: string): string {
  return readCrockford(IN_LINK.exec(text)?.[1] ?? text);
}

/** In groups of four, to be compared and read out. */
export function groupInvitation(text: string): string {
  return readInvitation(text).replace(/(.{4})(?=.)/g, '$1 ');
}
