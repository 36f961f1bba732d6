import type { ScanSource } from './use-judging';

export interface ScannerProps {
  onText: (text: string, source: ScanSource) => void;
  /** Whether no verdict fills the screen, so that the next person can be scanned. */
  isFree: boolean;
}
