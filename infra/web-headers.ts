/**
 * What the web app's page may do, whoever serves it. It loads from its own origin only; WebAssembly is for the QR
 * scanner, inline styles are how Taro positions its components, and data and blob images are QR codes and albums.
 */
const APP = {
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
};

/** The officials' console scans nothing and positions nothing by inline styles: it needs less. */
const CONSOLE = {
  ...APP,
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'media-src': "'none'",
  'worker-src': "'none'",
  'connect-src': "'self'",
};

const written = (policy: Readonly<Record<string, string>>) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

export const CONTENT_SECURITY_POLICY = written(APP);
export const CONSOLE_CONTENT_SECURITY_POLICY = written(CONSOLE);

/** The camera scans a door's code and the position tells a remote scan from one at the door; nothing else is asked of a phone. */
export const PERMISSIONS_POLICY = 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()';
