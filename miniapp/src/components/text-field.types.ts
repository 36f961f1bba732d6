/** What a field takes at most. Limits come after cleaning: a pasted message is longer than the number in it. */
export const MOST_TYPED = 500;

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  /** What is wrong, in words; the field is then marked. */
  error?: string | undefined;
  /** Which keyboard comes up. */
  keyboard?: 'text' | 'number' | 'decimal' | 'phone' | undefined;
  /** The web's autocomplete token. */
  autoComplete?: string | undefined;
  /** Large, wide letters for codes that are compared one by one. */
  code?: boolean | undefined;
  /** The Enter key, or the keyboard's own "done". */
  onEnter?: (() => void) | undefined;
}
