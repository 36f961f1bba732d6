import { useEffect } from 'react';
import { readPersonal, writePersonal } from '../../core/store/personal-storage';
import { readGates } from './held-gates';

const KEY = 'working-gate';

/** Remembers the gate for as long as its page stays open, so that an app that was closed there opens there. */
export function useWorkingGate(gateId: string): void {
  useEffect(() => {
    writePersonal(KEY, gateId);
    return () => writePersonal(KEY, null);
  }, [gateId]);
}

/** The gate that the app opens on: where its staff last worked, or the only one of an account that does nothing else. */
export function gateToOpen(isOnlyStaff: boolean): string | undefined {
  const gates = readGates() ?? [];
  const working = gates.find(({ gateId }) => gateId === readPersonal<string | null>(KEY));
  return (working ?? (isOnlyStaff ? gates[0] : undefined))?.gateId;
}
