import { expect, it } from 'vitest';
import { runSideBySide } from './run-side-by-side.ts';

const SLOW = 60_000;

it('runs scripts, prints each whole, and says whether all of them succeeded', { timeout: SLOW }, async () => {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  // `npm run` without such a script fails, and says so.
  expect(await runSideBySide(['no-such-script', 'no-other-script'], print)).toBe(false);
  expect(printed).toHaveLength(2);
  expect(printed.join('')).toMatch(/no-such-script: failed \(1\) after \d+ s/);
  expect(await runSideBySide(['retention'], print)).toBe(true);
  expect(printed.at(-1)).toMatch(/retention: done after \d+ s/);
});
