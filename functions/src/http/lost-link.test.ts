import { describe, expect, it } from 'vitest';
import { handlers } from '../handlers/index.ts';
import { testEvent } from '../testing/test-event.ts';
import { createWorld } from '../testing/world.ts';
import { createFunction } from './create-function.ts';
import { serveContract } from './serve-contract.ts';

const handle = createFunction(serveContract(handlers), createWorld().deps);

const follow = async (path: string, method = 'GET') => {
  const { statusCode, headers, body = '' } = await handle(testEvent(method, path, {}));
  const { code } = body === '' ? {} : JSON.parse(body);
  return { status: statusCode, location: headers?.['location'], code };
};

describe("a poster's link that lost its shape", () => {
  it.each([
    ['/p/7K3M9QRT2WXA', '/#/pages/check-in/index?code=7K3M9QRT2WXA'],
    ['/P/7K3M9QRT2WXA', '/#/pages/check-in/index?code=7K3M9QRT2WXA'],
    ['/p/7K3M9QRT2WXA/', '/#/pages/check-in/index?code=7K3M9QRT2WXA'],
    ['//p//7K3M9QRT2WXA', '/#/pages/check-in/index?code=7K3M9QRT2WXA'],
    ['/p/7K3M9QRT2WXA/index.html', '/#/pages/check-in/index?code=7K3M9QRT2WXA'],
    ['/p/7K3M9QRT2WXA?v=1&t=ABC', '/#/pages/check-in/index?code=7K3M9QRT2WXA&t=ABC'],
    ['/P/7K3M9QRT2WXA?V=1&T=ABC', '/#/pages/check-in/index?code=7K3M9QRT2WXA&t=ABC'],
    [
      `/p/7K3M9QRT2WXA?v=${'1'.repeat(50)}&t=${'x'.repeat(300)}&from=timeline`,
      '/#/pages/check-in/index?code=7K3M9QRT2WXA',
    ],
    [`/p/${'A'.repeat(500)}`, `/#/pages/check-in/index?code=${'A'.repeat(500)}`],
    ['/p/', '/#/pages/check-in/index?code='],
    ['/p', '/#/pages/check-in/index?code='],
  ])('%s leads to the page all the same', async (path, location) => {
    expect(await follow(path)).toMatchObject({ status: 302, location });
    expect(await follow(path, 'HEAD')).toMatchObject({ status: 302, location });
  });

  it.each(['/people', '/q/7K3M9QRT2WXA', '/v1/p/7K3M9QRT2WXA', '/px/7K3M9QRT2WXA'])('is not %s', async (path) => {
    expect(await follow(path)).toMatchObject({ status: 404, code: 'ROUTE.NOT_FOUND' });
  });

  it('is followed and not written to', async () => {
    expect(await follow('/P/7K3M9QRT2WXA', 'POST')).toMatchObject({ status: 404, code: 'ROUTE.NOT_FOUND' });
    expect(await follow('/p/7K3M9QRT2WXA', 'POST')).toMatchObject({ status: 405 });
  });
});
