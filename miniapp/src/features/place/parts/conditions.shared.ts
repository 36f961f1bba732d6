import type { Place, TestAge } from '@health-code/shared/place/place';
import type { Words } from '../../../i18n/zh';

/** The ages of a test that a place may ask for, in hours, as the contract lists them beside its validator. */
export const TEST_AGE_OPTIONS: readonly TestAge[] = [24, 48, 72, 168];

/** What the choice of a test stands for; null asks for none. */
export function testAgeOf(value: string): TestAge | null {
  return TEST_AGE_OPTIONS.find((age) => String(age) === value) ?? null;
}

/** A place's entry requirements, in words. */
export function conditionWords(words: Words, place: Pick<Place, 'asksTestWithinHours' | 'asksCheckOut'>): string {
  const { placeState, common } = words;
  const { asksTestWithinHours: age } = place;
  const asked = [
    placeState.asksGreen,
    ...(age === null ? [] : [placeState.asksTests[age]]),
    ...(place.asksCheckOut ? [placeState.asksCheckOut] : []),
  ];
  return asked.join(common.listSeparator);
}
