import { useId } from 'react';
import { Icon } from './icon';
import type { SelectProps } from './select.types';
import './select.scss';
import './text-field.scss';

export function Select({ label, options, value, placeholder, onChange, error, hint, disabled }: SelectProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={`hc-field ${error ? 'hc-field--wrong' : ''}`}>
      <label className="hc-field__label" htmlFor={id}>
        {label}
      </label>
      <div className="hc-select__frame">
        <select
          id={id}
          className="hc-field__input hc-select"
          value={value}
          disabled={disabled}
          aria-invalid={error !== undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          {placeholder ? (
            <option value="" disabled>
              {placeholder}
            </option>
          ) : null}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="forward" className="hc-select__arrow" />
      </div>
      {note ? (
        <div id={`${id}-note`} className={error ? 'hc-field__error' : 'hc-field__hint'}>
          {note}
        </div>
      ) : null}
    </div>
  );
}
