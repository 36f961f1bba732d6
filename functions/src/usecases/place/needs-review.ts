import { isCreditCodeChecked } from '@health-code/shared/place/credit-code';
import type { Needs } from '../../config/deps.ts';

/** Whether a place waits for a reviewer. A credit code that does not fit its check character is a matter for one, where there are any. */
export function needsReview({ settings }: Needs<'settings'>, creditCode: string | undefined): boolean {
  const isDoubtful = creditCode !== undefined && !isCreditCodeChecked(creditCode);
  return settings.PLACE_REVIEW === 'required' || (settings.PLACE_REVIEW === 'doubtful' && isDoubtful);
}
