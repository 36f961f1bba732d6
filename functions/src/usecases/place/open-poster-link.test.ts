import { describe, expect, it } from 'vitest';
import { openPosterLink } from './open-poster-link.ts';

describe('opening a poster’s link', () => {
  it.each([
    [{ code: '7K3M9QRT2WXA', screen: undefined }, '/#/pages/check-in/index?code=7K3M9QRT2WXA'],
    [{ code: '7K3M9QRT2WXA', screen: '1a.BCDEFGHJ' }, '/#/pages/check-in/index?code=7K3M9QRT2WXA&t=1a.BCDEFGHJ'],
    [{ code: 'a&b=//x', screen: 'y#&z' }, '/#/pages/check-in/index?code=a%26b%3D%2F%2Fx&t=y%23%26z'],
  ])('leads %j to a page of the app and nowhere else', async (link, page) => {
    expect(await openPosterLink(link)).toBe(page);
  });
});
