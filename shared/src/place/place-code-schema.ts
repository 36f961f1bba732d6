import * as z from 'zod';

/** A place code as the API carries it. Apart from `place-code.ts`, so that a mini-program reads codes without a validator. */
export const placeCodeSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/);
