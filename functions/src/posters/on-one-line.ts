/** An old record may have a name with line breaks, which are no characters to draw. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ');
}
