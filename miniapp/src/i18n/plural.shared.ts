import type { Language } from '../platform/device.types';

/** The classes of numbers that languages tell apart, by their names in Unicode's CLDR. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The forms of a counted phrase; `#` stands for the number. A category without a form of its own takes `other`. */
export type PluralForms = Partial<Record<PluralCategory, string>> & { readonly other: string };

/** CLDR's cardinal rules for whole numbers. Mini-programs have no `Intl.PluralRules`. */
const RULES: Record<Language, (count: number) => PluralCategory> = {
  zh: () => 'other',
  en: (count) => (count === 1 ? 'one' : 'other'),
};

/** A counted phrase in the form that its language has for the number. */
export function plural(language: Language, count: number, forms: PluralForms): string {
  return (forms[RULES[language](count)] ?? forms.other).replace('#', String(count));
}
