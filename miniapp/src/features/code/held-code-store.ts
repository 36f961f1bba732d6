import { onPersonalElsewhere, readPersonal, writePersonal } from '../../core/store/personal-storage';
import type { HeldCode } from './held-code.shared';

const KEY = 'personal-codes';

/** What each person's phone needs to show the code without the network; whoever has it can show that code. */
type HeldCodes = Record<string, HeldCode>;

export function readHeldCode(personId: string): HeldCode | undefined {
  return readPersonal<HeldCodes>(KEY)?.[personId];
}

export function keepHeldCode(held: HeldCode): void {
  const codes = readPersonal<HeldCodes>(KEY) ?? {};
  writePersonal(KEY, { ...codes, [held.personId]: held });
}

/** Of somebody whom the account holds no more. */
export function forgetHeldCode(personId: string): void {
  const { [personId]: _gone, ...codes } = readPersonal<HeldCodes>(KEY) ?? {};
  writePersonal(KEY, codes);
}

/** Calls back with what another tab has learnt of a person; returns a function that stops it. */
export function onHeldElsewhere(personId: string, show: (held: HeldCode) => void): () => void {
  return onPersonalElsewhere(KEY, () => {
    const held = readHeldCode(personId);
    if (held !== undefined) show(held);
  });
}
