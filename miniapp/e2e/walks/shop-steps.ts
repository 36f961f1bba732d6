import { readFileSync } from 'node:fs';
import { pagesOfPdf, scan } from '@health-code/functions/posters/testing/read-back';
import type { Walker } from './walker.ts';

/** What somebody with a shop does, touch by touch. */

/** A4, 100 dots an inch: as a poor printer prints it. */
const SHEET_DOTS = 827;

/** A noodle shop by its name, up to the last field of the form. */
export async function fillShop(walker: Walker, name: string): Promise<void> {
  await walker.type('场所名称', name);
  await walker.pick('场所类型', '商业餐饮文化');
  await walker.pick('省', '河南省');
  await walker.pick('市', '郑州市');
  await walker.pick('区县', '金水区');
  await walker.type('详细地址', '花园路 8 号');
  await walker.tap('使用当前位置');
  await walker.see('您就在这个位置');
}

export interface Poster {
  readonly file: string;
  /** The first page as dots, and what its code says. */
  readonly link: string;
}

/** The poster that is on the page, downloaded and looked at by a scanner. */
export async function downloadPoster(walker: Walker): Promise<Poster> {
  const [download] = await Promise.all([walker.page.waitForEvent('download'), walker.tap(/^下载 PDF/)]);
  const [sheet] = await pagesOfPdf(readFileSync(await download.path()), SHEET_DOTS);
  const [code] = sheet === undefined ? [] : await scan(sheet);
  return { file: download.suggestedFilename(), link: code?.text ?? '' };
}

/** What the poster on the page says, as far as it is written in letters. */
export function wordsOnPoster(walker: Walker): Promise<string> {
  return walker.page.locator('.hc-poster img, img.hc-poster').evaluate(async (picture) => {
    const answer = await fetch((picture as HTMLImageElement).src);
    const page = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
    return page.documentElement.textContent;
  });
}

export const placeIdOf = ({ page }: Walker): string =>
  new URLSearchParams(page.url().split('?')[1]).get('placeId') ?? '';

export async function openShop({ page }: Walker, placeId: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/#/pages/place/index?placeId=${placeId}`);
  await page.getByText('今天登记人次').waitFor();
}
