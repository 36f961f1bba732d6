import { type CharacterFault, faultyCharacter } from './character-fault.ts';
import { unicodePattern } from './unicode-pattern.ts';

/** What is wrong with a clean line, as a stable code. */
export type LineFault = CharacterFault | 'required' | 'too-big' | 'no-letter';

/** A line says something only if it has a letter or a digit. */
const letterOrDigit = unicodePattern(String.raw`[\p{L}\p{N}]`);

export const saysSomething = (line: string): boolean => letterOrDigit().test(line);

/** The first fault of a clean line of at most `max` characters, as Unicode counts them, without asking what it says. */
export function writtenFault(line: string, max: number): Exclude<LineFault, 'no-letter'> | undefined {
  if (line === '') return 'required';
  return [...line].length > max ? 'too-big' : faultyCharacter(line)?.fault;
}

/** The first fault of a line such as an address or the name of a place. */
export function lineFault(line: string, max: number): LineFault | undefined {
  return writtenFault(line, max) ?? (saysSomething(line) ? undefined : 'no-letter');
}
