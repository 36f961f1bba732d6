import type { Policy } from '@health-code/shared/entry/policy';
import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import type { Bilingual } from '@health-code/shared/text/bilingual';
import type { Words } from '../../i18n/zh';

/** What a view is made with, besides what was presented. */
export interface ViewContext {
  readonly words: Words;
  readonly say: (text: Bilingual) => string;
  readonly policy: Policy;
  /** What kind of place the gate belongs to; absent where this device was never told. */
  readonly kind?: PlaceKind | undefined;
}
