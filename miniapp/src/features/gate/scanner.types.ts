import type { ScanSource } from './use-judging';

export interface ScannerProps {
  onText: (text: string, source: ScanSource) => void;
  /** No answer fills the screen: the next person may come. */
  isFree: boolean;
}
