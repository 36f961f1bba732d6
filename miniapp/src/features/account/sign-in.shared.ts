/** What is typed or pasted: gaps, hyphens and +86 come with numbers copied from elsewhere. */
export function cleanPhone(text: string): string {
  return text.replace(/[^\d]/g, '').replace(/^86(?=1\d{10}$)/, '');
}

export const isPhone = (phone: string) => /^1[3-9]\d{9}$/.test(phone);
export const isOtp = (otp: string) => /^\d{6}$/.test(otp);

/** Whole seconds until another code may be requested. */
export function secondsUntil(instant: number, now: number): number {
  return Math.max(0, Math.ceil((instant - now) / 1000));
}
