import { describe, expect, it } from 'vitest';
import { testEvent } from '../testing/test-event.ts';
import { callerAddress } from './caller-address.ts';

const KEY = 'a-key-of-the-edge';

function from(sourceIp: string, headers: Record<string, string> = {}) {
  const event = testEvent('GET', '/', { headers });
  const { requestContext } = event;
  return { ...event, requestContext: { ...requestContext, http: { ...requestContext.http, sourceIp } } };
}

describe('where a request comes from', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::'],
    ['2001:db8::6', '2001:db8:0:0::'],
    ['::1', '0:0:0:0::'],
    ['fe80::1%eth0', 'fe80:0:0:0::'],
    ['', ''],
  ])('is by %s the household %s', (sourceIp, expected) => {
    expect(callerAddress(from(sourceIp), undefined)).toBe(expected);
  });

  it.each([
    ['with its key', { 'x-distribution-key': KEY, 'x-viewer-address': '198.51.100.1' }, '198.51.100.1'],
    [
      'with another key',
      { 'x-distribution-key': 'b-key-of-the-edge', 'x-viewer-address': '198.51.100.1' },
      '192.0.2.7',
    ],
    ['without a key', { 'x-viewer-address': '198.51.100.1' }, '192.0.2.7'],
    ['that names no address', { 'x-distribution-key': KEY }, '192.0.2.7'],
  ])('is believed of a distribution %s', (_name, headers, expected) => {
    expect(callerAddress(from('192.0.2.7', headers as Record<string, string>), KEY)).toBe(expected);
  });

  it('is believed of no distribution where none is known', () => {
    const headers = { 'x-distribution-key': '', 'x-viewer-address': '198.51.100.1' };
    expect(callerAddress(from('192.0.2.7', headers), undefined)).toBe('192.0.2.7');
  });
});
