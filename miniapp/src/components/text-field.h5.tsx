import { type KeyboardEvent, useId } from 'react';
import { useFormSubmit } from '../core/form/form-context';
import { MOST_TYPED, type TextFieldProps } from './text-field.types';
import './text-field.scss';

const INPUT_MODES = { text: 'text', number: 'numeric', decimal: 'decimal', phone: 'tel' } as const;

/** Not the Enter that takes a word from an input method. */
const isEnter = ({ key, nativeEvent }: KeyboardEvent) => key === 'Enter' && !nativeEvent.isComposing;

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, keyboard = 'text', autoComplete = 'off', code } = props;
  const id = useId();
  const submit = useFormSubmit();
  const enter = props.onEnter ?? submit;
  const note = error ?? hint;
  return (
    <div className={`hc-field ${error ? 'hc-field--wrong' : ''}`}>
      <label className="hc-field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`hc-field__input ${code ? 'hc-field__input--code' : ''}`}
        inputMode={INPUT_MODES[keyboard]}
        value={value}
        maxLength={MOST_TYPED}
        autoComplete={autoComplete}
        aria-invalid={error !== undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => isEnter(event) && enter?.()}
      />
      {note ? (
        <div id={`${id}-note`} className={error ? 'hc-field__error' : 'hc-field__hint'}>
          {note}
        </div>
      ) : null}
    </div>
  );
}
