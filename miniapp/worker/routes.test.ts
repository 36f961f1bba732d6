import { describe, expect, it } from 'vitest';
import { ownAnswer } from './routes.ts';

const ORIGIN = 'https://code.health.test';
const open = (path: string) => ownAnswer({ method: 'GET', url: ORIGIN + path, isNavigation: true }, ORIGIN);
const load = (url: string, method = 'GET') => ownAnswer({ method, url, isNavigation: false }, ORIGIN);

describe('what the worker answers by itself', () => {
  it('is the app, wherever its own address leads', () => {
    for (const path of ['/', '/index.html', '/?from=wechat']) expect(open(path)).toEqual({ kind: 'shell' });
  });

  it("is a poster's link and a screen's, which lead where the API leads them", () => {
    const page = '/#/pages/check-in/index?code=7K3M9QRT2WXA';
    expect(open('/p/7K3M9QRT2WXA?v=1')).toEqual({ kind: 'redirect', to: page });
    expect(open('/p/7K3M9QRT2WXA?v=1&t=a%2Bb')).toEqual({ kind: 'redirect', to: `${page}&t=a%2Bb` });
    expect(open('/p/%E9%A9%AC')).toEqual({ kind: 'redirect', to: '/#/pages/check-in/index?code=%E9%A9%AC' });
  });

  it('is each file of the app', () => {
    expect(load(`${ORIGIN}/js/app.12345678.js`)).toEqual({ kind: 'file', path: '/js/app.12345678.js' });
  });

  it.each([
    [`${ORIGIN}/v1/health`, 'GET'],
    [`${ORIGIN}/v1/visits`, 'POST'],
    [`${ORIGIN}/console/js/main.ABCD2345.js`, 'GET'],
    [`${ORIGIN}/js/app.12345678.js`, 'HEAD'],
    ['https://elsewhere.test/js/app.js', 'GET'],
  ])('is not %s by %s', (url, method) => {
    expect(load(url, method)).toBeUndefined();
  });

  it('is no page that the app does not have, and none of the API', () => {
    for (const path of ['/nowhere', '/console/', '/p/', '/p/a/b', '/v1/openapi.json'])
      expect(open(path)).toBeUndefined();
  });
});
