import { screenTextOf } from '@health-code/shared/place/poster-link';
import type { EntryScene } from '@health-code/shared/visit/visit';
import { vibrate } from '../../platform/device';
import { replaceWith } from '../../platform/navigation';
import { rememberScan } from './own-scans';

/** Goes on with a code that was read in `text`. The scanner is not returned to by "back": its camera would start again. */
export function openCheckIn(code: string, scene: EntryScene, text: string): void {
  vibrate();
  replaceWith('check-in', { code, scan: rememberScan(code, scene, screenTextOf(text)) });
}
