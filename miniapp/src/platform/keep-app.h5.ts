/** A first visit has drawn its page by then; caching starts after it. */
const SETTLING_MS = 3_000;

/** Keeps the app on the device, so that it opens without the network. Browsers allow it over https and from localhost. */
export function keepApp(): void {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return;
  const later = () => setTimeout(register, SETTLING_MS);
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

/** A browser that keeps nothing (a private window, a full disk) still shows the app. */
function register(): void {
  navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
}
