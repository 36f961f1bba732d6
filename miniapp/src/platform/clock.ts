/** The phone's own clock. What people are shown is the server's: see `core/clock`. */
export function phoneNow(): number {
  return Date.now();
}
