import { isIPv6 } from 'node:net';
import { sameDigest } from '../crypto/keyed-ids.ts';
import type { HttpEvent } from './http-types.ts';

/**
 * Where a request comes from, for limits. The distribution in front passes on the address of its caller and proves itself by
 * a key; whoever goes round it is known by the address of the connection.
 */
export function callerAddress({ headers, requestContext }: HttpEvent, edgeKey: string | undefined): string {
  const isFromEdge = edgeKey !== undefined && sameDigest(headers['x-distribution-key'] ?? '', edgeKey);
  const viewer = isFromEdge ? headers['x-viewer-address'] : undefined;
  return household(viewer ?? requestContext.http.sourceIp);
}

/** A connection gets a whole network of version 6, and changes its address within that at will. */
function household(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(':')}::` : address;
}

/** The eight groups, without zeros in front. */
function groupsOf(address: string): string[] {
  const [head, tail] = address.replace(/%.*/, '').split('::');
  const split = (part: string | undefined) => (part ? part.split(':') : []);
  const [before, after] = [split(head), split(tail)];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after];
  return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
