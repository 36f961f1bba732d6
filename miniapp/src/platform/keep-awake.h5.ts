/**
 * Keeps the screen on until the function that it answers with is called. Browsers drop the lock whenever the page is
 * hidden, so that it is asked for again when the page comes back. A browser that refuses dims as usual.
 */
export function keepAwake(): () => void {
  const run: { active: boolean; lock?: WakeLockSentinel } = { active: true };
  const hold = async () => {
    if (!run.active || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    const lock = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (lock === undefined) return;
    if (run.active) run.lock = lock;
    else void lock.release();
  };
  const ask = () => void hold();
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    run.active = false;
    document.removeEventListener('visibilitychange', ask);
    void run.lock?.release();
  };
}
