/** Runs each time the browser finds a network; answers with what ends that. */
export function watchNetwork(onBack: () => void): () => void {
  window.addEventListener('online', onBack);
  return () => window.removeEventListener('online', onBack);
}
