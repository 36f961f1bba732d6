/** Super-apps keep their own bar above every page. */
export const CAN_FILL_SCREEN: boolean = false;

const nothing = (): void => undefined;

export const fillScreen = nothing;
export const leaveFullScreen = nothing;

/** Calls back when the page enters or leaves full screen; returns a function that stops it. */
export function watchFullScreen(_tell: (isFull: boolean) => void): () => void {
  return nothing;
}
