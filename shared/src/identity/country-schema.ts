import * as z from 'zod';
import { placeCodes, readNationality } from './nationality.ts';

/** A country or territory by its alpha-3 code of ISO 3166-1, and Kosovo; also as a passport shortens it. */
export const countrySchema = z
  .string()
  .overwrite((text) => readNationality(text) ?? text)
  .regex(new RegExp(`^(?:${placeCodes().join('|')})$`), 'is not a country by three letters (ISO 3166-1), such as FRA');
