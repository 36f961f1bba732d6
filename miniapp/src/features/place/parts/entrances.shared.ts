/** The contract's limit. Its own constant lives beside a zod schema, which must not get into a bundle. */
export const MOST_ENTRANCES = 20;
export const ENTRANCE_NAME_LENGTH = 20;

export type EntranceFault = 'duplicate' | 'full';

/** Why a typed name cannot become another entrance; undefined when it can, or when nothing is typed. */
export function entranceFault(names: readonly string[], typed: string): EntranceFault | undefined {
  const name = typed.trim();
  if (name === '') return undefined;
  if (names.includes(name)) return 'duplicate';
  return names.length >= MOST_ENTRANCES ? 'full' : undefined;
}

/** The names together with one that was typed and not yet added. */
export function withTyped(names: readonly string[], typed: string): readonly string[] {
  const name = typed.trim();
  return name === '' || entranceFault(names, name) !== undefined ? names : [...names, name];
}
