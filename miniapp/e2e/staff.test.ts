import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerFor, registerStation } from './api-steps.ts';
import { openPhone } from './browser.ts';
import { inviteStaff, joinGate } from './gate-steps.ts';
import { setScene } from './scene.ts';
import { signIn } from './steps.ts';

const OWNER = '13900139000';
const MANAGER = '13700137001';
const CHECKER = '13700137000';
const scene = setScene();
let ownerPage: Page;
let managerPage: Page;
let checkerPage: Page;
let placeId: string;

const phone = async () => (await openPhone(scene.browser, scene.server.origin)).page;
const openPlace = async (page: Page) => {
  await page.goto(`/#/pages/place/index?placeId=${placeId}`);
  await page.reload();
  await page.getByRole('heading', { name: '工作人员' }).waitFor();
};
const staffOf = (page: Page) => page.locator('.hc-staff .hc-fact');

beforeAll(async () => {
  [ownerPage, managerPage, checkerPage] = [await phone(), await phone(), await phone()];
  ({ placeId } = await registerStation(await callerFor(scene.server, OWNER)));
  await ownerPage.goto('/#/pages/places/index');
  await signIn(ownerPage, OWNER, scene.server.otpFor);
  await ownerPage.getByRole('button', { name: /郑州站/ }).click();
  await ownerPage.getByRole('heading', { name: '工作人员' }).waitFor();
});

describe('the staff of a place', () => {
  it('join by invitations, each for a role', async () => {
    const { otpFor } = scene.server;
    await joinGate(checkerPage, { phone: CHECKER, invitation: await inviteStaff(ownerPage, '东门') }, otpFor);
    await ownerPage.getByRole('button', { name: '再邀请一人' }).click();
    await ownerPage.getByLabel('管理员').check();
    await joinGate(managerPage, { phone: MANAGER, invitation: await inviteStaff(ownerPage, '王经理') }, otpFor);
    await openPlace(ownerPage);
    await expect.poll(() => staffOf(ownerPage).allTextContents()).toEqual(['王经理管理员', '东门检测员']);
  });

  it('run the place as managers, and do neither close it nor choose managers', async () => {
    await managerPage.goto('/#/pages/places/index');
    await managerPage.getByText('我是管理员').waitFor();
    await managerPage.getByRole('button', { name: /郑州站/ }).click();
    await managerPage.getByText('今天登记人次').waitFor();
    await expect.poll(() => staffOf(managerPage).count()).toBe(2);
    expect(await managerPage.getByRole('button', { name: '暂停使用' }).count()).toBe(1);
    expect(await managerPage.getByRole('button', { name: '永久关闭' }).count()).toBe(0);
    expect(await managerPage.getByLabel('管理员').count()).toBe(0);
    expect(await managerPage.getByRole('button', { name: '解除“王经理”' }).count()).toBe(0);
  });

  it('see nothing of the place as checkers', async () => {
    await checkerPage.goto('/#/pages/places/index');
    await checkerPage.getByText('还没有登记场所').waitFor();
    expect(await checkerPage.getByRole('button', { name: /郑州站/ }).count()).toBe(0);
  });

  it('are dismissed after a second touch, and at once', async () => {
    await managerPage.getByRole('button', { name: '解除“东门”' }).click();
    await managerPage.getByRole('button', { name: '取消' }).click();
    await managerPage.getByRole('button', { name: '解除“东门”' }).click();
    await managerPage.getByRole('button', { name: '确认解除' }).click();
    await expect.poll(() => staffOf(managerPage).allTextContents()).toEqual(['王经理管理员']);
    await openPlace(ownerPage);
    await ownerPage.getByRole('button', { name: '解除“王经理”' }).click();
    await ownerPage.getByRole('button', { name: '确认解除' }).click();
    await expect.poll(() => staffOf(ownerPage).count()).toBe(0);
    await managerPage.reload();
    await managerPage.getByText('没有找到这个场所').waitFor();
    await checkerPage.goto('/#/pages/gates/index');
    await checkerPage.getByText('还没有岗位').waitFor();
  });
});
