/** Decodes a parameter; what is no encoded text (a lone %) is left as it is. */
export function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
