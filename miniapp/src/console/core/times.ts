import { fromIso } from '@health-code/shared/time/shanghai';
import { instantInWords } from '@health-code/shared/time/words';
import { useLanguage } from './words';

/** Instants and days as people say them, by Shanghai's clock. */
export function useTimes() {
  const language = useLanguage();
  return (iso: string): string => instantInWords(fromIso(iso))[language];
}
