import * as z from 'zod';
import { type Bilingual, bilingualSchema } from '../text/bilingual.ts';

/** Why a fact is kept and counts for nothing. */
export const HELD_CODES = ['no-tie'] as const;
export type HeldCode = (typeof HELD_CODES)[number];

const HELD_WORDS: Readonly<Record<HeldCode, Bilingual>> = {
  'no-tie': {
    zh: '此人近三十日及所述期间未在贵单位辖区居住、到访、入境、停留或检测，已暂存，不生效；有上述情形后请重新发送本行。',
    en: 'Nothing shows that this person lived in, visited, entered through, stayed or was tested in your division in the last 30 days or at the time in question: the row is kept and counts for nothing. Once something does, send it again.',
  },
};

/** Why a row is held, for machines and in words. */
export const heldSchema = z.strictObject({ code: z.enum(HELD_CODES), words: bilingualSchema });
export type Held = z.infer<typeof heldSchema>;

export const heldFor = (code: HeldCode): Held => ({ code, words: HELD_WORDS[code] });
