/**
 * What the web app's page may do, whoever serves it. It loads from its own origin only; WebAssembly is for the QR
 * scanner, inline styles are how Taro positions its components, and data and blob images are QR codes and albums.
 */
export const CONTENT_SECURITY_POLICY = Object.entries({
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'worker-src': "'self' blob:",
  'connect-src': "'self' data: blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** The camera scans a door's code and the position tells a remote scan from one at the door; nothing else is asked of a phone. */
export const PERMISSIONS_POLICY = 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()';
