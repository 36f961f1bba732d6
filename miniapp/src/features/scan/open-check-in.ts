import { screenTextOf } from '@health-code/shared/place/poster-link';
import type { EntryScene } from '@health-code/shared/visit/visit';
import { vibrate } from '../../platform/device';
import { replaceWith } from '../../platform/navigation';
import { rememberScan } from './own-scans';
import type { TypedCodeReading } from './typed-code.shared';

/** Goes on with a code that was read in `text`. The scanner is not returned to by "back": its camera would start again. */
function openCheckIn(code: string, scene: EntryScene, text: string): void {
  vibrate();
  replaceWith('check-in', { code, scan: rememberScan(code, scene, screenTextOf(text)) });
}

/** Goes on with whatever was read: to a place, or to the application for whoever is handed over. Says whether there was a way on. */
export function openReading(reading: TypedCodeReading, scene: EntryScene, text: string): boolean {
  if (reading.kind === 'ok') openCheckIn(reading.code, scene, text);
  if (reading.kind === 'handover') replaceWith('apply', { handover: reading.code });
  return reading.kind !== 'wrong';
}
