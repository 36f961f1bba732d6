/** iPhones have no full screen for pages; iPads do. */
export const CAN_FILL_SCREEN: boolean = document.fullscreenEnabled === true;

/** Browsers allow it only as the answer to a touch; one that refuses leaves the page as it is. */
export function fillScreen(): void {
  document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

/** Calls back when the page enters or leaves full screen; returns a function that stops it. */
export function watchFullScreen(tell: (isFull: boolean) => void): () => void {
  const listen = () => tell(document.fullscreenElement !== null);
  document.addEventListener('fullscreenchange', listen);
  return () => document.removeEventListener('fullscreenchange', listen);
}
