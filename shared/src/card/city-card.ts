/** Letters and digits as a card prints them: social security cards have nine, transport cards up to twenty. */
export const CARD_NUMBER = /^[A-Z0-9]{6,20}$/;

export const CITY_DIGITS = 4;
const SHOWN_CHARACTERS = 4;

/** The city of a division at or below it; undefined above. Two cities may print the same number, so a card is one of its city. */
export function cityOf(division: string): string | undefined {
  return division.length < CITY_DIGITS ? undefined : division.slice(0, CITY_DIGITS);
}

/** The end of a card's number: enough for its holder to know which one it is. */
export function cardEnding(number: string): string {
  return number.slice(-SHOWN_CHARACTERS);
}
