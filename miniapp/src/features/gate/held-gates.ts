import type { Gate } from '@health-code/shared/gate/gate';
import type { HeldBundle } from '@health-code/shared/gate/held-bundle';
import { readStored, removeStored, writeStored } from '../../platform/storage';

const GATES_KEY = 'gates';
const bundleKey = (gateId: string) => `gate-bundle.${gateId}`;

/** The gates of the last list, for when there is no network. */
export function readGates(): readonly Gate[] | undefined {
  return readStored<Gate[]>(GATES_KEY);
}

export function keepGates(gates: readonly Gate[]): void {
  writeStored(GATES_KEY, gates);
}

/** The list says where somebody works. Bundles hold no person and stay, as do visits that wait: they are still to be sent. */
export function forgetGates(): void {
  removeStored(GATES_KEY);
}

export function readBundle(gateId: string): HeldBundle | undefined {
  return readStored<HeldBundle>(bundleKey(gateId));
}

export function keepBundle(gateId: string, held: HeldBundle): void {
  writeStored(bundleKey(gateId), held);
}
