import type { Colour } from '@health-code/shared/rules/colour';
import { useEffect } from 'react';
import { onForgotten, readPersonal, writePersonal } from '../../core/store/personal-storage';
import { createStore, useStore } from '../../core/store/store';
import type { HeldCode } from './held-code.shared';

const KEY = 'seen-colours';

/** The colour that somebody last saw on this device, and when. */
export interface SeenColour {
  readonly colour: Colour;
  /** The server's time, in milliseconds. */
  readonly at: number;
}
type SeenColours = Readonly<Record<string, SeenColour>>;

const store = createStore<SeenColours>(readPersonal<SeenColours>(KEY) ?? {});
onForgotten(KEY, () => store.set({}));

function see(personId: string, seen: SeenColour): void {
  const next = { ...store.get(), [personId]: seen };
  writePersonal(KEY, next);
  store.set(next);
}

/**
 * The colour before the present one, until somebody says that they have read of the change. Leaving grey is no news: it
 * follows from one's own declaration.
 */
export function useColourBefore({ personId, status: { colour }, serverTime }: HeldCode) {
  const seen = useStore(store)[personId];
  const at = Date.parse(serverTime);
  const isNews = seen !== undefined && seen.colour !== colour && seen.colour !== 'grey';
  useEffect(() => {
    if (!isNews && (seen?.colour !== colour || seen.at < at)) see(personId, { colour, at });
  }, [isNews, personId, colour, at, seen]);
  return { before: isNews ? seen : undefined, acknowledge: () => see(personId, { colour, at }) };
}
