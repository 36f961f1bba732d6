import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import { subKinds as subKindsEn } from '../../i18n/en/owner';
import { places as placesEn } from '../../i18n/en/places';
import { subKinds as subKindsZh } from '../../i18n/zh/owner';
import { places as placesZh } from '../../i18n/zh/places';
import { useLanguage } from './words';

const NAMES = {
  zh: { kinds: placesZh.kinds, subKinds: subKindsZh },
  en: { kinds: placesEn.kinds, subKinds: subKindsEn },
};

/** The kinds of place by the names that their owners read. */
export function usePlaceWords() {
  const { kinds, subKinds } = NAMES[useLanguage()];
  const kindOf = (kind: PlaceKind, subKind: string): string => {
    const names: Readonly<Record<string, string>> = subKinds[kind];
    return `${kinds[kind]} · ${names[subKind] ?? subKind}`;
  };
  return { kinds, kindOf };
}
