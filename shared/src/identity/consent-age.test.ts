import { describe, expect, it } from 'vitest';
import { isOfConsentAge } from './consent-age.ts';
import { residentIdCheckCharacter } from './resident-id.ts';

const bornOn = (date: string) => `110105${date}002${residentIdCheckCharacter(`110105${date}002`)}`;
const at = (text: string) => Date.parse(text);

describe('the age from which one consents', () => {
  it.each([
    ['20121121', '2026-11-20T15:59:59.999Z', false],
    ['20121121', '2026-11-20T16:00:00.000Z', true],
    ['20121122', '2026-11-21T04:00:00.000Z', false],
    ['20120229', '2026-02-28T15:59:59.999Z', false],
    ['20120229', '2026-02-28T16:00:00.000Z', true],
  ])('of who was born on %s is reached at %s: %s', (date, now, expected) => {
    expect(isOfConsentAge('resident-id', bornOn(date), at(now))).toBe(expected);
  });

  it('is taken for reached where the document says no birth date', () => {
    expect(isOfConsentAge('passport', 'C01X00T47', at('2026-11-21T04:00:00Z'))).toBe(true);
  });
});
