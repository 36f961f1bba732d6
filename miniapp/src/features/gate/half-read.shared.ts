import { PAPER_PREFIX, readPaperCode } from '@health-code/shared/card/paper-code';
import type { QrFault } from '@health-code/shared/code/qr-text';
import type { Verdict } from '@health-code/shared/code/verdict';

/** Another system's text, or ours of a version that this app does not know: reading it again changes nothing. */
const READ_WHOLE: readonly QrFault[] = ['empty', 'no-scheme', 'foreign-scheme', 'other-version'];

/**
 * Whether a text began like one of our codes and was not read to its end. A scanner that loses characters in the middle
 * leaves any fault behind, so all faults but those of a foreign text count.
 */
export function isHalfRead(verdict: Verdict): boolean {
  return verdict.verdict === 'unreadable' && !READ_WHOLE.includes(verdict.reason);
}

/** A paper card whose code is whole, and can be looked up. */
export function isPaperCode(text: string): boolean {
  return text.startsWith(PAPER_PREFIX) && readPaperCode(text) !== undefined;
}

/** What a gate says of a paper card whose code is not whole; undefined of anything else. */
export function paperFault(text: string): Verdict | undefined {
  const isCut = text.startsWith(PAPER_PREFIX) && !isPaperCode(text);
  return isCut ? { verdict: 'unreadable', reason: 'truncated' } : undefined;
}
