/** A value that is read again when it is old. */
export interface Refreshing<T> {
  /** The value, at most `refreshMs` old; while reading fails, the last one. Rejects only when there never was any. */
  current(now: number): Promise<T>;
  /** Forgets when it was read: the next call reads again. */
  expire(): void;
}

/** Reads at the first call and whenever the value is older than `refreshMs`, once for all who ask at the same time. */
export function refreshing<T>(read: (now: number) => Promise<T>, refreshMs: number): Refreshing<T> {
  let known: { readonly value: T } | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let pending: Promise<T> | undefined;

  const refresh = async (now: number): Promise<T> => {
    try {
      known = { value: await read(now) };
      checkedAt = now;
    } catch (error) {
      if (known === undefined) throw error;
    }
    return known.value;
  };
  return {
    current: (now) => {
      if (known !== undefined && now - checkedAt < refreshMs) return Promise.resolve(known.value);
      pending ??= refresh(now).finally(() => {
        pending = undefined;
      });
      return pending;
    },
    expire: () => {
      checkedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
