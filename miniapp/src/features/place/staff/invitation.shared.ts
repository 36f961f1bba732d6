/** Twelve characters, as a manager reads them out. */
export const INVITATION_LENGTH = 12;

/** What was typed, without gaps, and with letters that look like digits read as those. */
export function readInvitation(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** In groups of four, to be compared and read out. */
export function groupInvitation(text: string): string {
  return readInvitation(text)
    .slice(0, INVITATION_LENGTH)
    .replace(/(.{4})(?=.)/g, '$1 ');
}
