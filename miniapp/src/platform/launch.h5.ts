/** A browser does not say how it came by an address. */
export function superAppLaunch(): undefined {
  return undefined;
}
