/** The app itself comes first. */
const DELAY_MS = 1_500;

/** Fetches the pages that somebody needs at a door, so that they open when the network is gone by then. */
export function fetchPagesAhead(): void {
  setTimeout(() => void Promise.all(pages()).catch(() => undefined), DELAY_MS);
}

const pages = () => [import('./pages/scan/index'), import('./pages/check-in/index'), import('./pages/visits/index')];
