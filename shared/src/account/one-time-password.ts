import { cleanCode, plainCharacters } from '../text/clean.ts';

export const OTP_LENGTH = 6;

/** How a one-time password gets to a phone: as a text message, or read out by a call, for whoever cannot read one. */
export const OTP_WAYS = ['text', 'call'] as const;
export type OtpWay = (typeof OTP_WAYS)[number];

const SIX_DIGITS = /(?:^|\D)(\d{6})(?!\d)/g;

/**
 * The one-time password in what was typed or pasted: the digits alone, gaps between them, or the whole message, where six
 * digits stand by themselves. Digits that are not yet six, or are too many, stay as they are.
 */
export function readOneTimePassword(text: string): string {
  const found = new Set([...plainCharacters(text).matchAll(SIX_DIGITS)].map(([, digits]) => digits as string));
  const [first] = found;
  if (found.size === 1 && first !== undefined) return first;
  return cleanCode(text).replace(/\D/g, '');
}
