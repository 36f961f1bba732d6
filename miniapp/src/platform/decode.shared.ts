/** Decodes a parameter; text that is not encoded (a lone %) is left as it is. */
export function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
