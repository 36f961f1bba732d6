import { createStore } from './store';

/** Thrown where somebody does not show their second factor again: nothing was done, and nothing has to be said. */
export class GivenUp extends Error {}

interface Asking {
  readonly promise: Promise<void>;
  readonly done: () => void;
  readonly giveUp: () => void;
}

/** What waits for the second factor to be shown again. */
export const stepUpAsked = createStore<Asking | undefined>(undefined);

/** Resolves once it was shown; rejects with {@link GivenUp}. Whatever else asks meanwhile waits for the same answer. */
export function askStepUp(): Promise<void> {
  const asked = stepUpAsked.get() ?? begin();
  return asked.promise;
}

function begin(): Asking {
  let settle: (error?: GivenUp) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = (error) => (error === undefined ? resolve() : reject(error));
  });
  const end = (error?: GivenUp) => {
    stepUpAsked.set(undefined);
    settle(error);
  };
  const asked = { promise, done: () => end(), giveUp: () => end(new GivenUp()) };
  stepUpAsked.set(asked);
  return asked;
}
