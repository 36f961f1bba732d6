import { readCrockford } from '@health-code/shared/text/crockford';

/** Twelve characters, as a manager reads them out. */
export const INVITATION_LENGTH = 12;

/** In groups of four, to be compared and read out. */
export function groupInvitation(text: string): string {
  return readCrockford(text).replace(/(.{4})(?=.)/g, '$1 ');
}
