import * as z from 'zod';
import { characterFaultDetail, FAULTLESS, faultyCharacter, textPattern } from './character-fault.ts';
import { cleanLine } from './clean.ts';
import { EMPTY_OR_SAYS_SOMETHING } from './line-fault.ts';

/** One line of text as people write addresses and the names of places: cleaned, and at most `max` characters. */
export const lineSchema = (max: number) =>
  writtenLine(max, cleanLine)
    .regex(EMPTY_OR_SAYS_SOMETHING, 'has no letter and no digit')
    .meta({ pattern: textPattern(FAULTLESS, '\\p{N}') });

/** The same for any subject with a cleaner of its own. */
export const writtenLine = (max: number, clean: (text: string) => string) =>
  z
    .string()
    .overwrite(clean)
    .min(1, { error: 'is required' })
    .max(max, { error: `has more than ${max} characters` })
    .superRefine(refuseFaultyCharacters);

function refuseFaultyCharacters(text: string, context: z.RefinementCtx): void {
  const faulty = faultyCharacter(text);
  if (faulty === undefined) return;
  const { fault } = faulty;
  context.addIssue({ code: 'custom', message: characterFaultDetail(faulty), params: { fault } });
}
