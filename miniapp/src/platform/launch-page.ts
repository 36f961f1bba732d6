/** The page that the app was launched on, until somebody takes it. */
let launched: string | undefined;

/** Called once as the app starts, with the path that the platform names. */
export function noteLaunchPage(path: string | undefined): void {
  launched = (path ?? '').replace(/^\//, '').split('?')[0] || 'pages/index/index';
}

/** Whether the app was just launched on this page: true once, so that coming back to it later is not a launch. */
export function takeLaunchOn(path: string): boolean {
  const isHere = launched === path;
  launched = undefined;
  return isHere;
}
