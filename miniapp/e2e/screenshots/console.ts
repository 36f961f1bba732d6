import type { Page } from 'playwright-core';
import { callerFor, enrolByApi, registerStation } from '../api-steps.ts';
import { PHONE } from '../browser.ts';
import { DESK, openDesk } from '../console/desk.ts';
import { atWork, foundOffice, openPage, provePhone } from '../console/officials.ts';
import { WANG } from '../steps.ts';
import type { Chapter, Shots } from './shots.ts';

export const CONSOLE: Chapter = {
  about: "the officials' console, on a desk and on a phone",
  environment: { PLACE_REVIEW: 'required', HOST: 'localhost' },
  shoot: shootConsole,
};

const COUNTY = '410105';
const LIST = [
  'division,level,from,to,decree',
  '410105001,high,2026-01-05 08:00,,郑防指〔2026〕1号',
  '410103,medium,2026-01-05 08:00,2099-02-01 00:00,郑防指〔2026〕1号',
].join('\n');

async function shootConsole(shots: Shots): Promise<void> {
  const { server, browser, look, serial, documentNumber, shoot } = shots;
  const head = { name: `陈主任${serial}`, phone: `1370013701${serial}` };
  const page = await openDesk(browser, server.origin, { colorScheme: look.colorScheme });
  const both = async (name: string) => {
    await shoot(page, name);
    await page.setViewportSize(PHONE);
    await shoot(page, `${name}-phone`);
    await page.setViewportSize(DESK);
  };
  const invitation = await foundOffice(server, head);
  await page.goto(`/console/#/join?invitation=${encodeURIComponent(invitation)}`);
  await both('80-console-sign-in');
  await provePhone(page, server, head.phone);
  await page.getByRole('button', { name: '创建通行密钥' }).waitFor();
  await both('81-console-first-factor');
  await page.getByRole('button', { name: '使用验证器应用' }).click();
  await page.getByRole('img').waitFor();
  await both('82-console-app');
  await page.getByRole('button', { name: '返回' }).first().click();
  await page.getByRole('button', { name: '创建通行密钥' }).click();
  await atWork(page, head.name);
  await both('83-console-work');
  await shootOffices(page, both);
  await shootReview(shots, page, both);
  await shootPublications(page, both);
  await enrolByApi(server, { ...WANG, number: documentNumber, phone: `1380013802${serial}` });
  await openPage(page, '查询个人');
  await page.getByLabel('证件号码').fill(documentNumber);
  await page.getByLabel('用途').selectOption({ label: '接听热线' });
  await page.getByLabel('事由编号').fill('工单 7');
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: /^查询结果/ }).waitFor();
  await both('91-console-look-up');
  await openPage(page, '审计');
  await page.getByRole('cell').first().waitFor();
  await both('92-console-audit');
  await page.emulateMedia({ media: 'print' });
  await shoot(page, '92-console-audit-print');
  await page.emulateMedia({ media: 'screen' });
  await page.context().close();
}

type Both = (name: string) => Promise<void>;

async function shootOffices(page: Page, both: Both): Promise<void> {
  await openPage(page, '单位和人员');
  await page.getByRole('link', { name: '设立单位' }).click();
  await page.getByLabel('所辖区域').selectOption({ label: '郑州市 4101' });
  await page.getByLabel('下一级').selectOption({ label: '金水区 410105' });
  await page.getByLabel('单位名称').fill('金水区卫健委');
  await page.getByLabel('对外电话').fill('0371-65860000');
  await both('84-console-found');
  await page.getByRole('button', { name: '设立单位' }).click();
  await page.getByRole('link', { name: '邀请人员' }).click();
  await page.getByLabel('姓名').fill('赵审核');
  await page.getByLabel('手机号').fill('13700137999');
  await page.getByRole('button', { name: '场所审核员' }).click();
  await both('85-console-invite');
  await page.getByRole('button', { name: '邀请人员' }).click();
  await page.getByText('邀请码只显示这一次').waitFor();
  await both('86-console-invitation');
  await openPage(page, '单位和人员');
  await page.getByRole('link', { name: '金水区卫健委' }).waitFor();
  await both('87-console-offices');
  await page.getByRole('link', { name: '金水区卫健委' }).first().click();
  await page.getByRole('link', { name: '赵审核' }).first().click();
  await page.getByRole('button', { name: '办理离岗' }).click();
  await both('88-console-end');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
}

async function shootReview({ server, serial }: Shots, page: Page, both: Both): Promise<void> {
  const owner = await callerFor(server, `1390013940${serial}`);
  const { placeId } = await registerStation(owner, { division: COUNTY });
  await page.goto(`/console/#/reviews/${COUNTY}`);
  await page.getByRole('cell').first().waitFor();
  await both('89-console-reviews');
  await page.goto(`/console/#/reviews/${COUNTY}/${placeId}`);
  await page.getByRole('radio', { name: '退回' }).check();
  await both('90-console-review');
}

async function shootPublications(page: Page, both: Both): Promise<void> {
  await openPage(page, '风险区');
  await page.getByRole('button', { name: '导入表格' }).click();
  await page.getByLabel('或者粘贴表格内容').fill(LIST);
  await both('93-console-import');
  await page.getByRole('button', { name: '读入' }).click();
  await page.getByRole('button', { name: '比较差异' }).click();
  await both('94-console-compare');
  await openPage(page, '入场要求');
  await page.getByRole('button', { name: '发布' }).waitFor();
  await both('95-console-gate-policy');
  await openPage(page, '数据来源');
  await page.getByRole('link', { name: '登记数据来源' }).click();
  await both('96-console-source');
}
