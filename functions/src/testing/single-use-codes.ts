/** Codes that a platform gives out, each good for one use and a few minutes. */
export interface SingleUseCodes<T> {
  issue(value: T, now: number): string;
  /** What a code stands for, from now on used; or why it stands for nothing. */
  take(code: string, now: number): { readonly value: T } | 'unknown' | 'expired' | 'used';
}

export function createSingleUseCodes<T>(name: string, lifeMs: number): SingleUseCodes<T> {
  const issued = new Map<string, { readonly value: T; readonly endsAt: number; isUsed: boolean }>();
  return {
    issue: (value, now) => {
      const code = `${name}-${issued.size + 1}-0123456789`;
      issued.set(code, { value, endsAt: now + lifeMs, isUsed: false });
      return code;
    },
    take: (code, now) => {
      const found = issued.get(code);
      if (found === undefined) return 'unknown';
      if (now >= found.endsAt) return 'expired';
      if (found.isUsed) return 'used';
      found.isUsed = true;
      return { value: found.value };
    },
  };
}
