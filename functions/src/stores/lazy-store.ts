type AsyncMethods<T> = { readonly [K in keyof T]: (...input: never[]) => Promise<unknown> };

/**
 * A store whose code is loaded by the first call. A function starts without the codecs of items that it may never touch;
 * the first call of each store waits for its own.
 */
export function lazyStore<T extends AsyncMethods<T>>(load: () => Promise<T>): T {
  let loaded: Promise<T> | undefined;
  const call =
    (name: keyof T) =>
    async (...input: never[]) => {
      loaded ??= load();
      const store = await loaded;
      return store[name](...input);
    };
  return new Proxy({} as T, { get: (_target, name) => call(name as keyof T) });
}
