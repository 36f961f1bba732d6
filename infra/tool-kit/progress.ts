/** Tells on standard error how far long work is: each step on a terminal, each thousandth in a log. */
export interface Progress {
  show(done: number): void;
  /** Takes the line away again. */
  end(): void;
}

const EVERY = 1_000;

/** The same for work of several steps, each of which counts for itself. */
export function stepProgress(): { show(step: string, done: number): void; end(): void } {
  const { stderr } = process;
  return {
    show: (step, done) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${done} ${step}`);
      else if (done > 0 && done % EVERY === 0) stderr.write(`${done} ${step}\n`);
    },
    end: () => {
      if (stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}

export function lookedAt(what: string): Progress {
  const { stderr } = process;
  return {
    show: (done) => {
      if (stderr.isTTY) stderr.write(`\r${done} ${what} looked at`);
      else if (done % EVERY === 0) stderr.write(`${done} ${what} looked at\n`);
    },
    end: () => {
      if (stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}
