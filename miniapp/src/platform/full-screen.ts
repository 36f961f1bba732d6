/** Super-apps keep their own bar above every page. */
export const CAN_FILL_SCREEN: boolean = false;

const nothing = (): void => undefined;

export const fillScreen = nothing;
export const leaveFullScreen = nothing;

/** Tells each time the page begins or ends to fill the screen; answers with what ends the telling. */
export function watchFullScreen(_tell: (isFull: boolean) => void): () => void {
  return nothing;
}
