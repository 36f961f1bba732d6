import { readFileSync } from 'node:fs';
import { pagesOfPdf, scan, textOfPdf } from '@health-code/functions/posters/testing/read-back';
import type { TestServer } from '../../../infra/local/test-server.ts';
import { visitor } from '../visitors.ts';
import type { Walker } from './walker.ts';

/** What somebody with a shop does, touch by touch. */

/** A4, 100 dots an inch: as a poor printer prints it. */
const SHEET_DOTS = 827;

/** A noodle shop by its name, with what has to be said and no more: the specific type stays open. */
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
  /** What a scanner reads on the first page, and what people read. */
  readonly link: string;
  readonly words: string;
}

/** The poster that is on the page, downloaded and looked at. */
export async function downloadPoster(walker: Walker): Promise<Poster> {
  const [download] = await Promise.all([walker.page.waitForEvent('download'), walker.tap(/^下载 PDF/)]);
  const pdf = readFileSync(await download.path());
  const [sheet] = await pagesOfPdf(pdf, SHEET_DOTS);
  const [code] = sheet === undefined ? [] : await scan(sheet);
  return { file: download.suggestedFilename(), link: code?.text ?? '', words: await textOfPdf(pdf) };
}

/** Guests scan the poster one after the other, by the API; each has two degrees more than the one before. */
export async function comeForLunch(server: TestServer, link: string, numbers: readonly string[]): Promise<void> {
  const placeCode = new URL(link).pathname.split('/').pop() ?? '';
  for (const [index, number] of numbers.entries()) {
    const person = { name: '李红', number, phone: `138${number.slice(-9, -1)}`, temperature: 36.5 + 2 * index };
    await (await visitor(server, person)).checkIn({ placeCode, scene: 'camera', atTheDoor: true });
  }
}

export const placeIdOf = ({ page }: Walker): string =>
  new URLSearchParams(page.url().split('?')[1]).get('placeId') ?? '';

export async function openShop({ page }: Walker, placeId: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/#/pages/place/index?placeId=${placeId}`);
  await page.getByText('今天登记人次').waitFor();
}

/** From the page of a shop, as its owner finds the way. */
export async function openEdit(walker: Walker, placeId: string): Promise<void> {
  await openShop(walker, placeId);
  await walker.tap('修改场所信息');
  await walker.field('场所名称').waitFor();
}
