/**
 * Runs in the page: words that a line end cuts between two letters, and texts that reach beside the screen. A line may end
 * between words, behind a hyphen and between Chinese characters. What nobody can see, and what the phone draws itself, is left out.
 */
export function badlySet(screen: number): string[] {
  const range = document.createRange();
  const isSeen = (box: Element) =>
    !box.matches('option, script, style') && box.checkVisibility() && box.clientWidth !== 1;
  const linesOf = (node: Node, from: number, length: number) => {
    range.setStart(node, from);
    range.setEnd(node, from + length);
    return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size;
  };
  const faultsOf = (node: Node, text: string): string[] => {
    const words = Array.from(text.matchAll(/[\p{Script=Latin}\d’'.:,/]+/gu));
    const broken = words.filter(({ 0: word, index }) => linesOf(node, index, word.length) > 1);
    range.selectNodeContents(node);
    const { left, right, width } = range.getBoundingClientRect();
    const isBeside = width > 0 && (left < -1 || right > screen + 1);
    return [...broken.map(([word]) => `broken: ${word}`), ...(isBeside ? [`beside the screen: ${text}`] : [])];
  };
  const bad: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    if (node.parentElement !== null && isSeen(node.parentElement)) bad.push(...faultsOf(node, node.nodeValue ?? ''));
  }
  return bad;
}
