import type { ButtonHTMLAttributes } from 'react';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly kind?: 'main' | 'plain' | 'danger' | 'link';
  readonly submits?: boolean;
  /** Says so, and takes no second press, but stays where the keyboard is. */
  readonly isBusy?: boolean;
}

export function Button({ kind = 'plain', submits = false, isBusy = false, onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={submits ? 'submit' : 'button'}
      className={`button button--${kind}`}
      aria-disabled={isBusy || undefined}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
    />
  );
}
