export const isOtp = (otp: string) => /^\d{6}$/.test(otp);

/** Whole seconds until another code may be requested. */
export function secondsUntil(instant: number, now: number): number {
  return Math.max(0, Math.ceil((instant - now) / 1000));
}
