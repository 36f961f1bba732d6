import { type CharacterFault, faultyCharacter } from './character-fault.ts';

/** What is wrong with a clean line, as a stable code. */
export type LineFault = CharacterFault | 'required' | 'too-big' | 'format';

/** A line says something only if it has a letter or a digit. One that is empty has that fault alone. */
export const EMPTY_OR_SAYS_SOMETHING = /^$|[\p{L}\p{N}]/u;

/** The first fault of a clean line of at most `max` characters, as Unicode counts them, without asking what it says. */
export function writtenFault(line: string, max: number): Exclude<LineFault, 'format'> | undefined {
  if (line === '') return 'required';
  return [...line].length > max ? 'too-big' : faultyCharacter(line)?.fault;
}

/** The first fault of a line such as an address or the name of a place. */
export function lineFault(line: string, max: number): LineFault | undefined {
  return writtenFault(line, max) ?? (EMPTY_OR_SAYS_SOMETHING.test(line) ? undefined : 'format');
}
