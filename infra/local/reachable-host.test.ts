import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { reachableHost } from './reachable-host.ts';

const entry = (family: 'IPv4' | 'IPv6', address: string, internal: boolean) =>
  ({ family, address, internal }) as NetworkInterfaceInfo;
const interfaces = {
  lo: [entry('IPv4', '127.0.0.1', true)],
  eth0: [entry('IPv6', 'fe80::1', false), entry('IPv4', '192.168.1.7', false)],
};

describe('the host that posters carry', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
    ['::1', '[::1]'],
    ['0.0.0.0', '192.168.1.7'],
    ['::', '192.168.1.7'],
  ])('of a server on %s is %s', (host, expected) => {
    expect(reachableHost(host, interfaces)).toBe(expected);
  });

  it('is this machine where there is no network', () => {
    expect(reachableHost('0.0.0.0', { lo: interfaces.lo })).toBe('127.0.0.1');
  });
});
