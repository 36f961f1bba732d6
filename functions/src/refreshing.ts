/**
 * A value that is read again when it is older than `refreshMs`, once for all who ask at the same time. While reading
 * fails, the last one stands; only without any does the failure reach who asked.
 */
export function refreshing<T>(read: (now: number) => Promise<T>, refreshMs: number): (now: number) => Promise<T> {
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
  return (now) => {
    if (known !== undefined && now - checkedAt < refreshMs) return Promise.resolve(known.value);
    pending ??= refresh(now).finally(() => {
      pending = undefined;
    });
    return pending;
  };
}
