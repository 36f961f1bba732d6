import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { setScene } from '../scene.ts';
import { openDesk } from './desk.ts';
import { atWork, foundOffice, joinByApp, openPage, PROVINCE, provePhone } from './officials.ts';

const [FIRST, SECOND, LOST] = [
  { name: '陈主任', phone: '13700137011' },
  { name: '李副主任', phone: '13700137012' },
  { name: '王科长', phone: '13700137013' },
] as const;

const scene = setScene({ HOST: 'localhost' });
let desks: readonly [first: Page, second: Page, lost: Page];

beforeAll(async () => {
  const pages: Page[] = [];
  for (const head of [FIRST, SECOND, LOST]) {
    const page = await openDesk(scene.browser, scene.server.origin);
    await joinByApp(page, scene.server, await foundOffice(scene.server, head), head.phone);
    await atWork(page, head.name);
    pages.push(page);
  }
  desks = pages as unknown as typeof desks;
});

/** Asks for new factors of whoever lost theirs, and waits for what is said. */
async function askForRecovery(page: Page, answer: string): Promise<void> {
  await openPage(page, '单位和人员');
  await page.getByRole('link', { name: PROVINCE.name }).click();
  await page.getByRole('link', { name: LOST.name }).click();
  await page.getByRole('button', { name: '重设第二重验证' }).click();
  await page.getByText(answer).waitFor();
}

describe('an official who lost their second factor', () => {
  it('goes on at work after one colleague has asked', async () => {
    const [first, , lost] = desks;
    await askForRecovery(first, '请另一位管理人员在一天内再提出一次');
    await openPage(lost, '数据来源');
    await lost.getByText('还没有数据来源。').waitFor();
  });

  it('is out once a second one has, and makes another factor after signing in', async () => {
    const [, second, lost] = desks;
    await askForRecovery(second, '请本人重新登录并设置新的验证方式');
    await openPage(lost, '单位和人员');
    await lost.getByText('登录已到期').waitFor();
    await provePhone(lost, scene.server, LOST.phone);
    await lost.getByRole('heading', { level: 1, name: '设置第二重验证' }).waitFor();
    await lost.getByRole('button', { name: '创建通行密钥' }).click();
    await lost.getByRole('navigation', { name: '主导航' }).waitFor();
    expect(await lost.getByRole('navigation', { name: '主导航' }).count()).toBe(1);
  });
});
