import { expect, it, vi } from 'vitest';
import { deviceName } from './device-name';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${WEBKIT}`;

it.each([
  [`${IPHONE} Version/17.0 Mobile/15E148 Safari/604.1`, 'iPhone · Safari'],
  [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.40`, 'iPhone · 微信'],
  [`Mozilla/5.0 (Linux; Android 13; M2102K1C) ${WEBKIT} Chrome/116.0 Mobile Safari/537.36`, 'Android · Chrome'],
  [`Mozilla/5.0 (Linux; Android 13) ${WEBKIT} Chrome/108.0 AlipayClient/10.5`, 'Android · 支付宝'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/116.0 Safari/537.36 Edg/116.0`, 'Windows · Edge'],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:109.0) Gecko/20100101 Firefox/117.0`, 'Mac · Firefox'],
  ['curl', 'Web'],
])('%s is %s, which tells no device from another of its kind', (userAgent, name) => {
  vi.stubGlobal('navigator', { userAgent });
  expect(deviceName()).toBe(name);
});
