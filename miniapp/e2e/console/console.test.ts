import { generateKeyPairSync } from 'node:crypto';
import { publicKeyText } from '@health-code/functions/crypto/ed25519';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerFor, enrolByApi, registerStation } from '../api-steps.ts';
import { violationsOn } from '../axe.ts';
import { PHONE } from '../browser.ts';
import { Complaints, setScene } from '../scene.ts';
import { WANG } from '../steps.ts';
import { DESK, openDesk } from './desk.ts';
import { atWork, type CodeApp, forgetStepUp, foundOffice, HEAD, joinByApp, openPage, provePhone } from './officials.ts';

const COLLEAGUE = { name: '赵审核', phone: '13700137002' } as const;
const COUNTY = '410105';
const OWNER = '13900139000';
const LIST = ['division,level,from,to,decree', '410105001,high,2026-01-05 08:00,,郑防指〔2026〕1号'].join('\n');

const scene = setScene({ HOST: 'localhost', PLACE_REVIEW: 'required' });
const complaints = new Complaints();
let head: Page;
let colleague: Page;
let app: CodeApp;
let invitation = '';

beforeAll(async () => {
  head = await openDesk(scene.browser, scene.server.origin);
  // One of the two sees everything in the dark.
  colleague = await openDesk(scene.browser, scene.server.origin, { colorScheme: 'dark' });
  for (const page of [head, colleague]) complaints.listenTo(page);
});

/** On a desk and on a phone. */
async function violations(page: Page): Promise<string[]> {
  const found = await violationsOn(page);
  await page.setViewportSize(PHONE);
  found.push(...(await violationsOn(page)));
  const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await page.setViewportSize(DESK);
  return overflows ? [...found, 'wider than a phone'] : found;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('the head of the first office', () => {
  it('takes up the invitation, makes a passkey and is at work', async () => {
    const first = await foundOffice(scene.server);
    await head.goto(`/console/#/join?invitation=${encodeURIComponent(first)}`);
    await title(head, '登录');
    expect(await violations(head)).toEqual([]);
    await provePhone(head, scene.server, HEAD.phone);
    await title(head, '设置第二重验证');
    expect(await violations(head)).toEqual([]);
    await press(head, '创建通行密钥');
    await atWork(head, HEAD.name);
    expect(await violations(head)).toEqual([]);
  });

  it('signs in by the passkey, and is where the link led', async () => {
    await press(head, '退出');
    await head.goto('/console/#/offices');
    await provePhone(head, scene.server, HEAD.phone);
    await press(head, '使用通行密钥');
    await title(head, '单位和人员');
    await head.reload();
    await title(head, '单位和人员');
    expect(await violations(head)).toEqual([]);
  });

  it('comes to the content by the keyboard alone', async () => {
    const skip = head.getByRole('button', { name: '跳到正文' });
    for (let presses = 0; presses < 40; presses += 1) {
      await head.keyboard.press('Tab');
      if (await skip.evaluate((button) => button === document.activeElement)) break;
    }
    await head.keyboard.press('Enter');
    expect(await head.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('shows the second factor again where that was long ago, and founds an office of a county', async () => {
    await forgetStepUp(scene.server, HEAD.phone);
    await head.getByRole('link', { name: '设立单位' }).click();
    await head.getByLabel('所辖区域').selectOption({ label: '郑州市 4101' });
    await head.getByLabel('下一级').selectOption({ label: '金水区 410105' });
    await head.getByLabel('单位名称').fill('金水区卫健委');
    await head.getByLabel('对外电话').fill('0371-65860000');
    expect(await violations(head)).toEqual([]);
    await press(head, '设立单位');
    await head.getByRole('dialog', { name: '请再验证一次' }).waitFor();
    expect(await violationsOn(head)).toEqual([]);
    await press(head, '使用通行密钥');
    await title(head, '金水区卫健委');
    expect(await violations(head)).toEqual([]);
  });

  it('invites a colleague with the powers of two roles, by an invitation that is shown once', async () => {
    await head.getByRole('link', { name: '邀请人员' }).click();
    await head.getByLabel('姓名').fill(COLLEAGUE.name);
    await head.getByLabel('手机号').fill(COLLEAGUE.phone);
    await press(head, '场所审核员');
    await press(head, '热线坐席');
    expect(await head.getByRole('checkbox', { checked: true }).count()).toBe(3);
    expect(await violations(head)).toEqual([]);
    await press(head, '邀请人员');
    await title(head, `已邀请 ${COLLEAGUE.name}`);
    invitation = (await head.locator('.secret').last().textContent()) ?? '';
    expect(await violations(head)).toEqual([]);
  });
});

describe('a colleague', () => {
  it('joins with an authenticator app, and is offered what they may do', async () => {
    app = await joinByApp(colleague, scene.server, invitation, COLLEAGUE.phone);
    await atWork(colleague, COLLEAGUE.name);
    const offered = await colleague.getByRole('navigation', { name: '主导航' }).getByRole('link').allTextContents();
    expect(offered).toEqual(['我的工作', '场所审核', '查询个人', '单位和人员', '我的验证方式']);
  });

  it('reviews a place of the county, and its owner sees that', async () => {
    const owner = await callerFor(scene.server, OWNER);
    const { placeId } = await registerStation(owner, { division: COUNTY });
    await openPage(colleague, '场所审核');
    await colleague.getByRole('link', { name: '郑州站' }).waitFor();
    expect(await violations(colleague)).toEqual([]);
    await colleague.getByRole('link', { name: '郑州站' }).click();
    await colleague.getByRole('radio', { name: '通过' }).check();
    expect(await violations(colleague)).toEqual([]);
    await press(colleague, '提交决定');
    await colleague.getByText('已通过').waitFor();
    expect(await owner('GET', `/v1/places/${placeId}`)).toMatchObject({ state: 'active' });
  });

  it('looks somebody up, who sees by whom and for what', async () => {
    const { call, personId } = await enrolByApi(scene.server, WANG);
    await openPage(colleague, '查询个人');
    await colleague.getByText('本人会看到这次查询').waitFor();
    await colleague.getByLabel('证件号码').fill(WANG.number);
    await colleague.getByLabel('用途').selectOption({ label: '接听热线' });
    await colleague.getByLabel('事由编号').fill('工单 7');
    await press(colleague, '查询');
    await colleague.getByRole('heading', { level: 2, name: /^查询结果/ }).waitFor();
    await colleague.getByText('绿码').first().waitFor();
    expect(await violations(colleague)).toEqual([]);
    const looked = { way: 'office', purpose: 'hotline', placeName: '金水区卫健委', gateLabel: '工单 7' };
    expect(await call('GET', `/v1/people/${personId}/accesses`)).toMatchObject({ accesses: [looked] });
  });

  it('signs in by the app, and adds a passkey', async () => {
    await press(colleague, '退出');
    await title(colleague, '登录');
    await provePhone(colleague, scene.server, COLLEAGUE.phone);
    await colleague.getByLabel('验证器上的 6 位数字').fill(app.show());
    await press(colleague, '验证');
    await title(colleague, '查询个人');
    await openPage(colleague, '我的验证方式');
    await press(colleague, '再添加一种');
    expect(await violations(colleague)).toEqual([]);
    await press(colleague, '创建通行密钥');
    await colleague.getByText('已添加').waitFor();
    expect(await colleague.getByRole('main').getByRole('listitem').allTextContents()).toHaveLength(2);
  });
});

describe('what is published', () => {
  it('is a list of risk areas, compared before with what is in force', async () => {
    await openPage(head, '风险区');
    await press(head, '导入表格');
    await head.getByLabel('或者粘贴表格内容').fill(LIST);
    expect(await violations(head)).toEqual([]);
    await press(head, '读入');
    await head.getByText('这是草稿，还没有发布').waitFor();
    expect(await violations(head)).toEqual([]);
    await press(head, '比较差异');
    await head.getByText('新增 1，变更 0，结束 0，不变 0').waitFor();
    expect(await violations(head)).toEqual([]);
    await press(head, '发布');
    await head.getByText('已发布，1 个风险区有变化').waitFor();
    const { areas } = await scene.server.deps.stores.riskAreas.load();
    expect(areas).toMatchObject([{ division: '410105001', level: 'high' }]);
  });

  it('is what doors ask for', async () => {
    await openPage(head, '入场要求');
    await head.getByLabel('核酸时限（小时）').fill('48');
    expect(await violations(head)).toEqual([]);
    await press(head, '发布');
    await head.getByText('已发布，现行第 1 版').waitFor();
    const answer = await fetch(`${scene.server.origin}/v1/gate-policy`);
    expect(await answer.json()).toMatchObject({ version: 1, everywhere: { oldestTestHours: 48 } });
  });

  it('is a source with its key and what it may bring, and its end', async () => {
    await openPage(head, '数据来源');
    await head.getByRole('link', { name: '登记数据来源' }).click();
    await head.getByLabel('标识').fill('lab-1');
    await head.getByLabel('公钥').fill(publicKeyText(generateKeyPairSync('ed25519').publicKey));
    await head.getByLabel('单位名称').fill('某检验所');
    await head.getByRole('checkbox', { name: '核酸或抗原检测' }).check();
    expect(await violations(head)).toEqual([]);
    await press(head, '登记数据来源');
    await title(head, '某检验所');
    await head.getByRole('radio', { name: '已停用' }).check();
    await press(head, '保存');
    await head.getByText('已保存').waitFor();
    await openPage(head, '数据来源');
    await head.getByRole('cell', { name: '已停用' }).waitFor();
    expect(await violations(head)).toEqual([]);
  });
});

describe('an official who is dismissed', () => {
  it('is out with the next thing that they do, in another browser', async () => {
    await openPage(colleague, '场所审核');
    await openPage(head, '单位和人员');
    await head.getByRole('link', { name: '金水区卫健委' }).click();
    await head.getByRole('link', { name: COLLEAGUE.name }).click();
    await title(head, COLLEAGUE.name);
    expect(await violations(head)).toEqual([]);
    await press(head, '办理离岗');
    await head.getByLabel(/^请输入姓名/).fill('赵审');
    await head.getByRole('dialog').getByRole('button', { name: '办理离岗' }).click();
    await head.getByText('姓名不一致').waitFor();
    await head.getByLabel(/^请输入姓名/).fill(COLLEAGUE.name);
    expect(await violationsOn(head)).toEqual([]);
    await head.getByRole('dialog').getByRole('button', { name: '办理离岗' }).click();
    await head.getByText('已离岗').waitFor();
    await openPage(colleague, '单位和人员');
    await colleague.getByText('登录已到期').waitFor();
    expect(await colleague.getByRole('navigation', { name: '主导航' }).count()).toBe(0);
  });

  it('has what they did on the record', async () => {
    await openPage(head, '审计');
    await head.getByRole('cell', { name: '发布风险区' }).first().waitFor();
    expect(await violations(head)).toEqual([]);
    await head.getByLabel('单位', { exact: true }).selectOption({ label: '金水区卫健委' });
    await head.getByRole('cell', { name: '查询个人' }).first().waitFor();
    const download = head.waitForEvent('download');
    await press(head, '导出 CSV');
    expect((await download).suggestedFilename()).toMatch(/^audit-410105-.*\.csv$/);
  });
});

describe('the console', () => {
  it('is whole in English, each page of it on a phone, too, and stays so', async () => {
    await press(head, 'English');
    const links = head.getByRole('navigation', { name: 'Main' }).getByRole('link');
    const names = await links.allTextContents();
    expect(names).toHaveLength(9);
    for (const name of names) {
      await links.getByText(name, { exact: true }).click();
      await title(head, name === 'My work' ? /^Hello/ : name);
      await head.waitForLoadState('networkidle');
      expect([name, await violations(head)]).toEqual([name, []]);
    }
    await head.reload();
    await title(head, 'My second factors');
  });

  it('no browser complained', () => {
    expect(complaints.except(/status of 40[13]/)).toEqual([]);
  });
});
