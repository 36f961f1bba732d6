import type { ReactNode } from 'react';

export interface ButtonProps {
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  disabled?: boolean | undefined;
  /** Work is under way: the button stays in its place and takes no second touch. */
  busy?: boolean | undefined;
  /** What a screen reader says, where the content alone is not enough. */
  label?: string | undefined;
  /** For the eye and the finger only: another control does the same for keyboards and screen readers. */
  pointerOnly?: boolean | undefined;
  className?: string | undefined;
  onPress: () => void;
  children: ReactNode;
}

export function buttonClass({
  kind = 'primary',
  busy,
  className = '',
}: Pick<ButtonProps, 'kind' | 'busy' | 'className'>): string {
  return `hc-button hc-button--${kind} ${busy ? 'hc-button--busy' : ''} ${className}`;
}
