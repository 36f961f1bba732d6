import { pageAddress } from '../../../platform/navigation';
import { rememberScan } from '../../scan/own-scans';
import type { DoorCode } from './check-in.shared';

/**
 * The address of a check-in anew at the same door, for somebody who declares on the way: a scan counts as made again, because
 * under its old key the server would repeat its old answer. A link stays a link.
 */
export function againAt({ code, scene, screen }: DoorCode): string {
  if (scene === 'link') return pageAddress('check-in', { code });
  return pageAddress('check-in', { code, scan: rememberScan(code, scene, screen) });
}
