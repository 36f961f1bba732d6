import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

const EVERY_ADDRESS = new Set(['0.0.0.0', '::']);

/**
 * The host by which others reach a server that listens on `host`. "Every address" is none that a poster could carry, so
 * it becomes this machine's first address in the network.
 */
export function reachableHost(host: string, interfaces = networkInterfaces()): string {
  if (!EVERY_ADDRESS.has(host)) return host.includes(':') ? `[${host}]` : host;
  const addresses = Object.values(interfaces).flatMap((list): NetworkInterfaceInfo[] => list ?? []);
  return addresses.find((entry) => entry.family === 'IPv4' && !entry.internal)?.address ?? '127.0.0.1';
}
