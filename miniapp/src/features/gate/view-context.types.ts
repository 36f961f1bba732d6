import type { Policy } from '@health-code/shared/entry/policy';
import type { Bilingual } from '@health-code/shared/text/bilingual';
import type { Words } from '../../i18n/zh';

/** What a view is made with, besides what was presented. */
export interface ViewContext {
  readonly words: Words;
  readonly say: (text: Bilingual) => string;
  readonly policy: Policy;
}
