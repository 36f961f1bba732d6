import { SELF_CORRECTION_MS } from '@health-code/shared/facts/self-correction';
import type { PersonId } from '@health-code/shared/person/person-id';
import { onForgotten, readPersonal, writePersonal } from '../../core/store/personal-storage';
import { createStore, useStore } from '../../core/store/store';
import type { DeclareForm } from './declare.shared';

const KEY = 'own-declarations';

/** What somebody last declared on this device, so that a slip can be found and corrected. */
export interface OwnDeclaration {
  readonly declarationId: string;
  /** The server's time, in milliseconds. */
  readonly at: number;
  readonly form: DeclareForm;
  /** A correction is not corrected again. */
  readonly isCorrection: boolean;
}
type OwnDeclarations = Readonly<Record<string, OwnDeclaration>>;

const store = createStore<OwnDeclarations>(readPersonal<OwnDeclarations>(KEY) ?? {});
onForgotten(KEY, () => store.set({}));

export function keepDeclaration(personId: PersonId, declaration: OwnDeclaration): void {
  const next = { ...store.get(), [personId]: declaration };
  writePersonal(KEY, next);
  store.set(next);
}

export const readDeclaration = (personId: string): OwnDeclaration | undefined => store.get()[personId];

/** The declaration that the person can still correct by themselves; undefined when that time is over. */
export function useCorrectable(personId: string, now: number): OwnDeclaration | undefined {
  const declaration = useStore(store)[personId];
  const isOpen = declaration !== undefined && !declaration.isCorrection && now - declaration.at < SELF_CORRECTION_MS;
  return isOpen ? declaration : undefined;
}
