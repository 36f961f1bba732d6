import type { Reason, Status } from '@health-code/shared/rules/status';
import type { Words } from '../../i18n/zh';

/** The reasons that make the colour what it is. */
export function decidingReasons({ colour, reasons }: Pick<Status, 'colour' | 'reasons'>): Reason[] {
  const deciding = reasons.filter((reason) => reason.colour === colour);
  return deciding.length > 0 ? deciding : [...reasons];
}

/** What somebody who is restricted reads first: what to do now and where, what is allowed, and whom to call. */
export interface ActNow {
  readonly todo: string;
  readonly allowed: string;
  readonly contact: Reason['contact'];
}

/** Declared fever and symptoms: the rule sets that ship share these two codes. */
const FEVER_CODES = ['D3', 'D4'];

export function actNow(words: Words, status: Pick<Status, 'colour' | 'reasons'>): ActNow | undefined {
  const { act } = words.code;
  const { colour } = status;
  const [reason] = decidingReasons(status);
  if (reason === undefined || (colour !== 'yellow' && colour !== 'red')) return undefined;
  const allowed = act.allowed[colour] + words.common.sentenceGap + act.travel[travelOf(status)];
  return { todo: act.todo[todoOf(status)], allowed, contact: reason.contact };
}

/** An illness comes first, then staying where one is, then the tests that are still missing. */
function todoOf(status: Pick<Status, 'colour' | 'reasons'>): 'clinic' | 'stay' | 'test' | 'wait' {
  const reasons = status.reasons.filter(({ colour }) => colour === 'yellow' || colour === 'red');
  if (reasons.some(({ code }) => FEVER_CODES.includes(code))) return 'clinic';
  if (status.colour === 'red') return 'stay';
  return reasons.some(needsTests) ? 'test' : 'wait';
}

const TRAVEL = ['none', 'restricted', 'free'] as const;

/** The strictest of what the reasons say of travel. */
function travelOf({ reasons }: Pick<Status, 'reasons'>): Reason['travel'] {
  return TRAVEL.find((travel) => reasons.some((reason) => reason.travel === travel)) ?? 'free';
}

const needsTests = ({ waysOut }: Reason) => waysOut.some(({ tests }) => tests !== null && tests.done < tests.needed);
