import { readPersonal, writePersonal } from '../../core/store/personal-storage';
import type { Residence } from './apply.shared';

const KEY = 'residence';

/** The home that was last given on this device, for relatives and for places near it. */
export function readResidence(): Residence | undefined {
  return readPersonal<Residence>(KEY);
}

export function keepResidence(residence: Residence): void {
  writePersonal(KEY, residence);
}
