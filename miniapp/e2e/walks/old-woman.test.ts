import { beforeAll, describe, expect, it } from 'vitest';
import { enrolByApi } from '../api-steps.ts';
import { bringFact } from '../facts.ts';
import { setScene } from '../scene.ts';
import { fillApplication, fillDeclaration, review } from './counted-steps.ts';
import { EVERY_SIZE, type SizeName, setOut } from './sizes.ts';
import type { Walker } from './walker.ts';

const PEOPLE = {
  phone: { number: '410105194903070010', phone: '13800138911', husband: '410105194703070016' },
  tablet: { number: '410105194903070037', phone: '13800138912', husband: '410105194703070032' },
  desk: { number: '410105194903070053', phone: '13800138913', husband: '410105194703070059' },
} as const satisfies Record<SizeName, object>;
const scene = setScene();

describe.each(EVERY_SIZE)('an old woman on her first %s', (size) => {
  const { number, phone, husband } = PEOPLE[size];
  let walker: Walker;

  beforeAll(async () => {
    walker = await setOut(scene, size);
    await walker.page.goto('/');
  });

  it('sees which number the code went to, corrects it, and goes on where she was after a reload', async () => {
    const wrong = `${phone.slice(0, -2)}9${phone.slice(-1)}`;
    await walker.type('手机号', wrong);
    await walker.tap('获取验证码');
    await walker.see(`验证码已发到 ${wrong.slice(0, 3)} ${wrong.slice(3, 7)} ${wrong.slice(7)}`);
    await walker.tap('换一个手机号');
    expect(await walker.field('手机号').inputValue()).toBe(wrong);
    await walker.type('手机号', phone);
    await walker.tap('获取验证码');
    await walker.see(/秒后可重发/);
    await walker.page.reload();
    await walker.see(/秒后可重发/);
    await walker.type('验证码', '000000');
    await walker.tap('登录');
    await walker.see(/还可以试 \d 次/);
    await walker.type('验证码', scene.server.otpFor(phone));
    await walker.tap('登录');
    await walker.see('您要做什么？');
  });

  it('is led to the first field that is wrong, and keeps what she has typed', async () => {
    await walker.tap(/^我的健康码/);
    await fillApplication(walker, { name: '', number });
    await walker.tap('申请健康码');
    const name = walker.field('姓名');
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await walker.page.reload();
    expect(await walker.field('证件号码').inputValue()).toBe(number);
    await walker.type('姓名', '王秀英');
    await walker.field('姓名').press('Enter');
    await walker.see('灰码 · 未知');
  });

  it('has no thermometer, and reads what feeling feverish will do before she says so; back is the step before', async () => {
    await walker.tap('马上申报');
    await fillDeclaration(walker, { symptom: '觉得发热' });
    await review(walker);
    await walker.see(/^提交后变为黄码.*，最晚到 /);
    await walker.see('症状：觉得发热，对吗？');
    await walker.page.goBack();
    await walker.choose('都没有');
    await review(walker);
    await walker.see(/^提交后为绿码/);
    await walker.tap('提交申报');
    await walker.see('绿码 · 正常');
  });

  it('mistypes her temperature, is told of the change once, sees why and until when, and takes the slip back', async () => {
    await walker.tap('健康申报');
    await fillDeclaration(walker, { temperature: '38.5' });
    await review(walker);
    await walker.see('体温 38.5 ℃，对吗？');
    await walker.tap('提交申报');
    await walker.see('今天是绿码，现在是黄码');
    await walker.see('因为：申报体温异常');
    await walker.tap('知道了');
    await walker.page.reload();
    await walker.see('黄码 · 限制');
    expect(await walker.text()).not.toContain('今天是绿码');
    await expectAnswerInFirstView(walker);
    await walker.see(/^再申报一次不会让它提前结束/);
    await walker.tap('修改刚才的申报');
    await walker.type(/今天的体温/, '36.5');
    await review(walker);
    await walker.tap('提交申报');
    await walker.see('绿码 · 正常');
  });

  it('keeps her page open, and sees within moments of being online again that she was a contact', async () => {
    await walker.page.context().setOffline(true);
    const at = new Date(scene.server.deps.now() - 3_600_000).toISOString();
    await bringFact(scene.server, phone, { kind: 'contact', id: 'c1', relation: 'close', at });
    await walker.page.context().setOffline(false);
    await walker.see('红码 · 禁止');
    await expectAnswerInFirstView(walker);
  });

  it('cannot take over her husband, whose code is on another account, and reads whom to call', async () => {
    const other = { name: '李建国', number: husband, phone: phone.replace('1380013', '1360013') };
    await enrolByApi(scene.server, other);
    await walker.tap('为家人申请');
    expect(await walker.field('详细地址').inputValue()).toBe('花园路 1 号');
    await walker.type('姓名', other.name);
    await walker.type('证件号码', husband);
    await walker.choose(/^家人同意由我代为办理/);
    await walker.tap('申请健康码');
    await walker.see('这个证件已由另一个账号申请');
    expect(await walker.page.getByRole('button', { name: '拨打 12320' }).last().isEnabled()).toBe(true);
    await walker.page.context().close();
  });
});

/** Colour, reason, end and QR code before anything is scrolled; then what to do, what is allowed, and whom to call. */
async function expectAnswerInFirstView({ page }: Walker): Promise<void> {
  const bottom = await page.locator('.hc-code__why').evaluate((box) => box.getBoundingClientRect().bottom);
  const height = page.viewportSize()?.height ?? 0;
  expect(bottom).toBeLessThan(height);
  const rows = page.getByRole('group', { name: '现在怎么办' });
  for (const row of ['现在要做的', '可以和不可以', '找谁']) await rows.getByText(row).waitFor();
  expect(await rows.getByRole('button', { name: /^拨打 \d+$/ }).isEnabled()).toBe(true);
}
