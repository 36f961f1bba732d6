import type { ScanSource } from './on-screen.types';

export interface ScannerProps {
  onText: (text: string, source: ScanSource) => void;
  /** Whether no verdict fills the screen, so that the next person can be scanned. */
  isFree: boolean;
}
