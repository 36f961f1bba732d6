import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Runs in the page: texts that somebody without Chinese cannot read. Characters may stand behind a name in Latin letters, as
 * on a sign, and in what people gave as names of places.
 */
function chineseTexts(names: readonly string[]): string[] {
  const isSeen = (box: Element) =>
    box.checkVisibility() || (box.matches('option') && box.parentElement?.checkVisibility());
  const isReadable = (text: string) => {
    const rest = names.reduce((left, name) => left.split(name).join(''), text);
    const isNamed = /[A-Za-z]{2}/.test(rest) && !/[，。？！：；、]/.test(rest);
    return !/\p{Script=Han}/u.test(rest) || isNamed;
  };
  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { nodeValue, parentElement } = texts.currentNode;
    const text = nodeValue ?? '';
    if (parentElement !== null && isSeen(parentElement) && !isReadable(text)) found.push(text);
  }
  const labels = Array.from(document.querySelectorAll('[aria-label], [alt], [placeholder]')).filter(isSeen);
  const said = labels.flatMap((box) =>
    ['aria-label', 'alt', 'placeholder'].map((name) => box.getAttribute(name) ?? ''),
  );
  return [...found, ...[...said, document.title].filter((text) => !isReadable(text))];
}

/** Looks through everything that the page says now. The names are of places, as their owners gave them. */
export async function expectEnglish(page: Page, names: readonly string[] = []): Promise<void> {
  expect(await page.evaluate(chineseTexts, names)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
}
