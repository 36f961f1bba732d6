/** Phones of Apple have no full screen for pages; their tablets do. */
export const CAN_FILL_SCREEN: boolean = document.fullscreenEnabled === true;

/** Browsers allow it only as the answer to a touch; one that refuses leaves the page as it is. */
export function fillScreen(): void {
  document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

/** Tells each time the page begins or ends to fill the screen; answers with what ends the telling. */
export function watchFullScreen(tell: (isFull: boolean) => void): () => void {
  const listen = () => tell(document.fullscreenElement !== null);
  document.addEventListener('fullscreenchange', listen);
  return () => document.removeEventListener('fullscreenchange', listen);
}
