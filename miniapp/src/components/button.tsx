import { Button as TaroButton } from '@tarojs/components';
import { type ButtonProps, buttonClass } from './button.types';
import { defined } from './element.types';
import './button.scss';

export function Button(props: ButtonProps) {
  const idle = !props.disabled && !props.busy;
  return (
    <TaroButton
      {...defined({ 'aria-label': props.label })}
      className={buttonClass(props)}
      hoverClass="hc-button--pressed"
      disabled={!idle}
      onClick={() => idle && props.onPress()}
    >
      {props.children}
    </TaroButton>
  );
}
