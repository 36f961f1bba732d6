import { credentialId } from '@health-code/shared/code/credential';
import { parseQrText } from '@health-code/shared/code/qr-text';
import { SAME_SCAN_MS } from '@health-code/shared/code/replay-guard';

/** Identifies a showing: the credential of a health code, the text of anything else. */
export function showingKey(text: string): string {
  const presented = parseQrText(text);
  return presented.kind === 'ok' ? credentialId(presented.value.credential) : text;
}

export interface Showings {
  /** Records what the camera sees, and returns whether a new showing begins. */
  see(key: string, at: number): boolean;
}

/**
 * Tells one showing from the next. A camera reads a code many times a second, and a person may hold their phone up for
 * as long as they like, while the code goes on to its next step: that is one showing until it was out of sight for 5 s.
 */
export function createShowings(): Showings {
  let current = { key: '', at: Number.NEGATIVE_INFINITY };
  return {
    see(key, at) {
      const isSame = current.key === key && at - current.at <= SAME_SCAN_MS;
      current = { key, at };
      return !isSame;
    },
  };
}
