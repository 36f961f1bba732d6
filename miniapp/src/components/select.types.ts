export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps {
  label: string;
  options: readonly SelectOption[];
  /** The chosen value, or an empty string. */
  value: string;
  /** What stands there while nothing is chosen. */
  placeholder: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}
