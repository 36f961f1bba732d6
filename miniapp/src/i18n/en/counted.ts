import { plural } from '../plural.shared.ts';

/** A number with its noun, such as "1 visit" and "2 visits". */
export function counted(count: number, one: string, other = `${one}s`): string {
  return plural('en', count, { one: `# ${one}`, other: `# ${other}` });
}
