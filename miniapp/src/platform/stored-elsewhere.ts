/** A super-app runs a mini-program once: nothing is stored beside it. */
export function onStoredElsewhere(_key: string, _run: () => void): () => void {
  return () => undefined;
}
