export const isOtp = (otp: string) => /^\d{6}$/.test(otp);

/** Whole seconds until another code may be requested. */
export function secondsUntil(instant: number, now: number): number {
  return Math.max(0, Math.ceil((instant - now) / 1000));
}

/** A number as people read it out: 138 0013 8000. */
export const inGroups = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
