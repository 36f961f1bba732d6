import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps } from '@health-code/functions/config/deps';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';

/** The name that `npm run verify` looks for. */
const FILE = 'gate-bundle.json';
const REFRESH_MS = 10 * MS_PER_MINUTE;
/** A place that requires nothing of its own. */
const ANY_DOOR = { kind: 'other', asksTestWithinHours: null } as const;

/** Keeps a bundle for a gate at a place that requires nothing of its own in the data folder, for verifying codes at the terminal, until the returned function is called. */
export function keepGateBundle(dataDir: string, deps: Deps): () => void {
  const write = async () => {
    const source = await deps.gateBundles();
    const bundle = await source.bundle(ANY_DOOR, deps.now());
    writeFileSync(join(dataDir, FILE), JSON.stringify(bundle, null, 2));
  };
  // A database that fails for a moment is tried again; the bundle that stands is good for a day.
  const attempt = () => void write().catch(() => undefined);
  attempt();
  const timer = setInterval(attempt, REFRESH_MS);
  timer.unref();
  return () => clearInterval(timer);
}
