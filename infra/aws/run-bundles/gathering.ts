import type { RequestedRight } from './requested-right.ts';

type Kind = Pick<RequestedRight, 'table' | 'action'>;

/** Holds calls of one kind back until so many have come, so that a race is one at each run. */
export interface Gathering {
  /** The next `count` calls of the kind go on together; what comes after them is let through. */
  expect(kind: Kind, count: number): void;
  /** Resolves when the call may go on. */
  join(right: RequestedRight): Promise<void>;
}

export function createGathering(): Gathering {
  let expected: Kind | undefined;
  let missing = 0;
  const letGo: (() => void)[] = [];
  return {
    expect(kind, count) {
      expected = kind;
      missing = count;
    },
    async join({ table, action }) {
      if (missing === 0 || table !== expected?.table || action !== expected.action) return;
      missing -= 1;
      const everybody = missing === 0 ? letGo.splice(0) : undefined;
      if (everybody === undefined) await new Promise<void>((resolve) => letGo.push(resolve));
      else for (const go of everybody) go();
    },
  };
}
