import type { Gate } from '@health-code/shared/gate/gate';
import type { HeldBundle } from '@health-code/shared/gate/held-bundle';
import { readPersonal, writePersonal } from '../../core/store/personal-storage';
import { readStored, writeStored } from '../../platform/storage';

const GATES_KEY = 'gates';
const bundleKey = (gateId: string) => `gate-bundle.${gateId}`;

/** The gates of the last list, for when there is no network. They say where somebody works, and go with the account. */
export function readGates(): readonly Gate[] | undefined {
  return readPersonal<Gate[]>(GATES_KEY);
}

/** One of them, as the list told it. */
export const heldGate = (gateId: string): Gate | undefined => readGates()?.find((gate) => gate.gateId === gateId);

export function keepGates(gates: readonly Gate[]): void {
  writePersonal(GATES_KEY, gates);
}

/** Bundles hold no person and outlive signing out, as do visits that wait: they are still to be sent. */
export function readBundle(gateId: string): HeldBundle | undefined {
  return readStored<HeldBundle>(bundleKey(gateId));
}

export function keepBundle(gateId: string, held: HeldBundle): void {
  writeStored(bundleKey(gateId), held);
}
