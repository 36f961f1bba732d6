import type { Page } from 'playwright-core';

export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly largeText: boolean;
  readonly language: 'zh' | 'en';
}

/** How people have the app: the two themes, large text, and the other language. */
export const LOOKS = {
  light: { colorScheme: 'light', largeText: false, language: 'zh' },
  dark: { colorScheme: 'dark', largeText: false, language: 'zh' },
  large: { colorScheme: 'light', largeText: true, language: 'zh' },
  english: { colorScheme: 'light', largeText: false, language: 'en' },
} as const satisfies Record<string, Look>;
export type LookName = keyof typeof LOOKS;

/** Puts the settings where the app keeps them, and opens the page again with them. */
export async function wear(page: Page, { largeText, language }: Omit<Look, 'colorScheme'>): Promise<void> {
  const settings = JSON.stringify({ largeText, language, theme: 'auto' });
  await page.evaluate(
    (value) => localStorage.setItem('health-code.settings', JSON.stringify({ data: value })),
    settings,
  );
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}
