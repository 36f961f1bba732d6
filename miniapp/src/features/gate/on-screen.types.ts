import type { Presented } from './presented.shared';

/**
 * The state of the visit: `open` while staff decide, `same` when this showing was already handled. In practice nothing is
 * recorded, and it is what would have been.
 */
export type VisitState =
  | 'recorded'
  | 'open'
  | 'none'
  | 'refused'
  | 'withdrawn'
  | 'same'
  | 'practice-recorded'
  | 'practice-refused';

/** The verdict on the screen. */
export interface OnScreen {
  readonly visitId: string;
  readonly at: number;
  readonly presented: Presented;
  readonly visit: VisitState;
}

/** A camera sees the same code many times a second; a hardware scanner or a tap is a deliberate scan. */
export type ScanSource = 'camera' | 'hand';
