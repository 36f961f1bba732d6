import type { Verdict } from '@health-code/shared/code/verdict';
import type { Policy } from '@health-code/shared/entry/policy';
import { craftText, NOON, type Recipe } from './craft.ts';

/** A code, an instant, and what must come of it; written by hand. */
export interface VectorCase {
  readonly name: string;
  readonly text: string;
  readonly now: string;
  /** What this door asks for beyond the bundle's policy. */
  readonly policy?: Partial<Policy>;
  /** Every member named here must be in the verdict, with this value. */
  readonly expected: Expected;
}
export type Expected = { readonly verdict: Verdict['verdict'] } & Readonly<Record<string, unknown>>;

export const unreadable = (reason: string): Expected => ({ verdict: 'unreadable', reason });
export const untrusted = (reason: string): Expected => ({ verdict: 'untrusted', reason });

/** The case of a recipe, `ms` after noon. */
export function crafted(
  name: string,
  recipe: Recipe,
  ms: number,
  expected: Expected,
  policy?: Partial<Policy>,
): VectorCase {
  return written(name, craftText(recipe), ms, expected, policy);
}

/** The case of a text. */
export function written(
  name: string,
  text: string,
  ms: number,
  expected: Expected,
  policy?: Partial<Policy>,
): VectorCase {
  const now = new Date(NOON + ms).toISOString();
  return { name, text, now, ...(policy === undefined ? {} : { policy }), expected };
}
