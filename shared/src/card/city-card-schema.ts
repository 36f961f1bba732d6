import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { rowIdSchema } from '../facts/row-id.ts';
import { documentSchema } from '../identity/document-schema.ts';
import { cleanCode } from '../text/clean.ts';
import { idSchema } from '../text/id-schema.ts';
import { versionSchema } from '../text/version-schema.ts';
import { instantSchema } from '../time/instant-schema.ts';
import { CARD_NUMBER, CITY_DIGITS } from './city-card.ts';

export const cardNumberSchema = z.string().overwrite(cleanCode).regex(CARD_NUMBER, 'has 6 to 20 letters and digits');

export const citySchema = divisionCodeSchema.length(CITY_DIGITS, 'give the city by its four digits');

const card = {
  id: rowIdSchema,
  city: citySchema,
  number: cardNumberSchema,
  /** How many rows changed the card before, as its issuer knows: a row that knows of fewer or more changes nothing. */
  revision: versionSchema.default(0),
};

/** What the issuer of a city's cards says of one: whose it is and until when, or that it is nobody's any more. */
export const cityCardRowSchema = z.discriminatedUnion('state', [
  z.strictObject({ ...card, state: z.literal('active'), person: documentSchema, until: instantSchema }),
  z.strictObject({ ...card, state: z.literal('withdrawn') }),
]);
/** The fields of a row besides the person. */
export const CITY_CARD_ROW_FIELDS = ['id', 'city', 'number', 'state', 'until', 'revision'] as const;
export type CityCardRow = z.infer<typeof cityCardRowSchema>;

export const cityCardIdSchema = idSchema('a card id');

/** A card as the person sees it. */
export const cityCardSchema = z.strictObject({
  cardId: cityCardIdSchema,
  city: z.string(),
  cityName: z.string(),
  /** The last characters of its number. */
  ending: z.string(),
  until: z.iso.datetime(),
  /** Whether doors may find the person by it. The person says; a lost card is turned off at once. */
  isAllowed: z.boolean(),
});
export type CityCard = z.infer<typeof cityCardSchema>;
