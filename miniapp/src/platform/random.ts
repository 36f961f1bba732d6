const KEY_DIGITS = 32;

/**
 * A 128-bit key in hex. It only has to differ from this account's other keys, so that `Math.random` will do:
 * mini-programs have no crypto.
 */
export function randomKey(): string {
  let key = '';
  while (key.length < KEY_DIGITS) key += Math.floor(Math.random() * 16).toString(16);
  return key;
}
