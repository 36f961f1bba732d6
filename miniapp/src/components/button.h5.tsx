import { type ButtonProps, buttonClass } from './button.types';
import './button.scss';

export function Button(props: ButtonProps) {
  return (
    <button
      type="button"
      className={buttonClass(props)}
      aria-label={props.label}
      aria-busy={props.busy}
      tabIndex={props.pointerOnly ? -1 : undefined}
      disabled={props.disabled || props.busy}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
