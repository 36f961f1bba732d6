import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../infra/local/test-server.ts';
import { judgeCode } from '../judge-code.ts';
import type { MiniProgram } from './dist-folders.ts';
import { openMiniProgram, type Phone } from './open-mini-program.ts';

let server: TestServer;
let phone: Phone;

beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => phone.close());
afterAll(() => server.close());

async function signIn(number: string): Promise<void> {
  await phone.type('手机号', number);
  await phone.tap('获取验证码');
  await phone.waitForText('验证码');
  await phone.type('验证码', server.otpFor(number));
  await phone.tap('登录');
}

async function chooseStreet(): Promise<void> {
  await phone.pick('省', '河南省');
  await phone.pick('市', '郑州市');
  await phone.pick('区县', '金水区');
  await phone.pick('街道或乡镇', '经八路街道');
  await phone.type('详细地址', '文化路 1 号');
}

async function applyForCode(document: string): Promise<void> {
  await phone.tap('核实您在门口');
  await phone.tap('按证件号查询');
  await phone.tap('同意并继续');
  await phone.type('姓名', '王小明');
  await phone.type('证件号码', document);
  await chooseStreet();
  await phone.tap('申请健康码');
}

async function registerPlace(): Promise<void> {
  await phone.type('场所名称', '金水便利店');
  await phone.pick('场所类型', '商业餐饮文化');
  await chooseStreet();
  await phone.tap('使用当前位置');
  await phone.waitForText('您就在这个位置（误差 20 米以内）。');
  await phone.tap('登记场所');
}

async function declareHealthy(): Promise<void> {
  await phone.type('今天的体温（℃）', '36.5');
  await phone.tap('都没有');
  await phone.tap('没有');
  await phone.tap('没去过外地');
  await phone.tap('下一步：核对');
  await phone.tap('提交申报');
}

/** Nobody listens there: what a phone without a network sees. */
const NOWHERE = 'http://127.0.0.1:9';
const QR = '个人二维码，供工作人员扫描';

async function shownQr(): Promise<string> {
  const picture = await phone.waitFor((node) => node.attribute('aria-label') === QR, QR);
  return String(picture.attribute('src'));
}

const cases: { platform: MiniProgram; number: string; document: string }[] = [
  { platform: 'weapp', number: '13800000001', document: '11010519491231002X' },
  { platform: 'alipay', number: '13800000002', document: '440524198001010013' },
];

describe.each(cases)('the built $platform bundle, without BigInt, Intl, WebAssembly, fetch and eval', (entry) => {
  const stored = new Map<string, unknown>();
  let scanned = '';
  const open = (memory = stored, origin = server.origin) =>
    openMiniProgram({ platform: entry.platform, origin, stored: memory, scanned: () => scanned });

  it('goes from sign-in to a green code on the screen', async () => {
    phone = open();
    await signIn(entry.number);
    await phone.waitForText('您要做什么？');
    await phone.tap('我的健康码');
    await phone.waitForText('同意并继续');
    expect(phone.title()).toBe('申请健康码');
    await applyForCode(entry.document);

    await phone.waitForText('灰码 · 未知');
    await phone.tap('马上申报');
    await declareHealthy();

    await phone.waitForText('绿码 · 正常');
    expect(phone.texts()).toEqual(expect.arrayContaining(['王**', '申报无异常']));
    expect(phone.title()).toBe('我的健康码');
    const verdict = await judgeCode(server, await shownQr(), server.deps.now());
    expect(verdict).toMatchObject({ verdict: 'pass', facts: { colour: 'green', identity: { surname: '王-明' } } });
  });

  it('shows a code that a gate lets in, while the network is away', async () => {
    phone = open(stored, NOWHERE);
    await phone.waitForText('绿码 · 正常');
    const verdict = await judgeCode(server, await shownQr(), server.deps.now());
    expect(verdict).toMatchObject({ verdict: 'pass', facts: { colour: 'green' } });
    await phone.waitFor((node) => /^没有连上网络，状态截至 \d\d:\d\d$/.test(node.ownText), '没有网络');
  });

  it('issues a paper code, shows its card, and revokes it', async () => {
    phone = open();
    await phone.waitForText('绿码 · 正常');
    await phone.tap('纸质健康码');
    await phone.tap('生成纸质码');
    await phone.waitFor((node) => /^[0-9A-Z]{4} [0-9A-Z]{4}$/.test(node.ownText), '卡上的码');
    await phone.tap('下载卡片（PDF）');
    await phone.waitForText('卡片已下载，打印后沿虚线对折即可。');
    expect(phone.documents()).toEqual([expect.stringMatching(/^\/user\/paper-code-\w+\.pdf$/)]);
    await phone.tap('卡丢了？作废这张卡');
    await phone.tap('确认作废');
    await phone.waitForText('旧卡已作废');
    await phone.waitForText('还没有纸质码');
  });

  it('saves all that is held as PDF, to whoever has just signed in', async () => {
    phone = open();
    await phone.waitForText('绿码 · 正常');
    phone.open('/pages/my-data/index');
    await phone.tap('保存为 PDF');
    await phone.waitForText('PDF 已下载');
    expect(phone.documents()).toEqual(['/user/health-code-data.pdf']);
  });

  it('shows that nobody has looked at the code', async () => {
    phone = open();
    await phone.waitForText('绿码 · 正常');
    await phone.tap('谁看过我');
    await phone.waitForText('没有人看过这个码');
  });

  it('is still signed in when it is opened again, registers a place, scans its poster and is let in', async () => {
    phone = open();
    await phone.waitForText('绿码 · 正常');

    await phone.tap('我的场所');
    await phone.tap('登记新场所');
    await registerPlace();
    await phone.waitForText('主入口');
    const code = phone.texts().find((text) => /^[0-9A-Z]{4}( [0-9A-Z]{4}){2}$/.test(text)) ?? '';
    const label = '金水便利店 的场所码海报';
    const poster = await phone.waitFor((node) => node.attribute('aria-label') === label, label);
    expect(String(poster.attribute('src'))).toMatch(/^\/user\/poster-[\w-]+\.png$/);
    scanned = `https://example.org/p/${code.replace(/ /g, '')}?v=1`;

    phone.open('/pages/scan/index');
    await phone.tap(' 打开相机扫码');
    await phone.waitForText('通行');
    expect(phone.texts()).toEqual(expect.arrayContaining(['金水便利店', '主入口', '位置已核实', '绿码']));
  });

  it('says what is wrong with a code that was forwarded, before asking anybody to sign in', async () => {
    phone = open(new Map());
    phone.open(`/pages/check-in/index?q=${encodeURIComponent('https://example.org/p/7K3M9QRT2WXB?v=1')}`);
    await phone.waitForText('场所码输错了');
    expect(phone.texts()).toContain('重新扫码');
  });
});
