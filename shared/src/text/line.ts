import * as z from 'zod';
import { characterFaultDetail, faultyCharacter } from './character-fault.ts';
import { cleanLine } from './clean.ts';
import { saysSomething } from './line-fault.ts';

/** One line of text as people write addresses and the names of places: cleaned, and at most `max` characters. */
export const lineSchema = (max: number) =>
  writtenLine(max, cleanLine)
    .superRefine(refuseSilence)
    // What a pattern of any tool could say of it is little: the OpenAPI document says the rest in words.
    .meta({ text: 'line' });

/** The same for any subject with a cleaner of its own. */
export const writtenLine = (max: number, clean: (text: string) => string) =>
  z
    .string()
    .overwrite(clean)
    .min(1, { error: 'is required' })
    .max(max, { error: `has more than ${max} characters` })
    .superRefine(refuseFaultyCharacters);

/** A line that is empty has that fault alone. */
function refuseSilence(text: string, context: z.RefinementCtx): void {
  if (text === '' || saysSomething(text)) return;
  context.addIssue({ code: 'custom', message: 'has no letter and no digit', params: { fault: 'no-letter' } });
}

function refuseFaultyCharacters(text: string, context: z.RefinementCtx): void {
  const faulty = faultyCharacter(text);
  if (faulty === undefined) return;
  const { fault } = faulty;
  context.addIssue({ code: 'custom', message: characterFaultDetail(faulty), params: { fault } });
}
