import { useId } from 'react';
import { type ChoiceProps, markClass, rowClass } from './choice.types';
import './choice.scss';
import './text-field.scss';

export function Choice({ label, options, chosen, several, onToggle, error, hint }: ChoiceProps) {
  const id = useId();
  return (
    <fieldset
      className={`hc-field ${error ? 'hc-field--wrong' : ''}`}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="hc-field__label">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={rowClass(chosen.includes(option.value))}>
          <input
            className="hc-choice__input"
            type={several ? 'checkbox' : 'radio'}
            name={id}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={() => onToggle(option.value)}
          />
          <span className={markClass(several)} aria-hidden />
          <span className="hc-choice__text">
            {option.label}
            {option.note ? <span className="hc-choice__note">{option.note}</span> : null}
          </span>
        </label>
      ))}
      {error ? (
        <div id={`${id}-error`} className="hc-field__error">
          {error}
        </div>
      ) : null}
      {hint ? <div className="hc-field__hint">{hint}</div> : null}
    </fieldset>
  );
}
