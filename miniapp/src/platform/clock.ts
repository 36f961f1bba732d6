/** The phone's own clock. What people are shown is the server's: see `server-clock.shared.ts`. */
export function phoneNow(): number {
  return Date.now();
}
