import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import vm from 'node:vm';

/** What phones' engines lack, or may lack. A bundle that touches any of these does not start there. */
const MISSING = ['BigInt', 'BigInt64Array', 'BigUint64Array', 'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'];

export interface Runtime {
  /** Runs a file of the built package as a CommonJS module, once. */
  load(file: string): unknown;
  /** Stops every timer, so that a closed app is silent. */
  stop(): void;
}

/**
 * A context as a mini-program has it: no fetch, no process, no window, and neither `eval` nor `new Function`.
 * The super-app's objects come in as `globals`.
 */
export function createRuntime(folder: string, globals: Record<string, unknown>): Runtime {
  const timers = createTimers();
  const context = vm.createContext(
    { ...globals, ...timers.api, console },
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext(MISSING.map((name) => `delete globalThis.${name};`).join(' '), context);
  const loaded = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const path = resolve(folder, file.endsWith('.js') ? file : `${file}.js`);
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(path, module);
    const source = `(function (require, module, exports) {${readFileSync(path, 'utf8')}\n})`;
    const run = vm.runInContext(source, context, { filename: path });
    run((name: string) => load(join(dirname(path), name)), module, module.exports);
    return module.exports;
  };
  return { load, stop: timers.stop };
}

function createTimers() {
  const running = new Set<NodeJS.Timeout>();
  const keep = (timer: NodeJS.Timeout) => {
    running.add(timer);
    return timer;
  };
  const clear = (timer: NodeJS.Timeout) => {
    running.delete(timer);
    clearTimeout(timer);
  };
  return {
    api: {
      setTimeout: (run: () => void, delay?: number) => keep(setTimeout(run, delay)),
      setInterval: (run: () => void, delay?: number) => keep(setInterval(run, delay)),
      clearTimeout: clear,
      clearInterval: clear,
    },
    stop: () => {
      for (const timer of running) clearTimeout(timer);
    },
  };
}
