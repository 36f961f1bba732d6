import type { DoorSample } from '@health-code/shared/entry/policy-effect';

/** A sample as it is kept: it leads back to nobody, and to no place. */
export interface DoorSampleRecord extends DoorSample {
  readonly sampleId: string;
  readonly expiresAt: number;
}

export interface DoorSampleStore {
  add(record: DoorSampleRecord): Promise<void>;
  /** At most so many of one hour (`YYYY-MM-DDTHH` in Shanghai), whichever come first by their ids: one query. */
  list(hour: string, limit: number): Promise<DoorSample[]>;
}
