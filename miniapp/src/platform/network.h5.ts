/** Calls back whenever the browser comes online; returns a function that stops it. */
export function watchNetwork(onBack: () => void): () => void {
  window.addEventListener('online', onBack);
  return () => window.removeEventListener('online', onBack);
}
