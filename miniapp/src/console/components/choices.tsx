import { type ReactNode, useId } from 'react';
import type { Choice } from './field';
import { useFault } from './form';

interface GroupProps {
  readonly label: string;
  readonly hint?: string;
  /** Where the server names them as a whole, such as `/kinds`. */
  readonly pointer?: string;
  readonly children: ReactNode;
}

/** Fields that answer one question together. */
export function Group({ label, hint, pointer, children }: GroupProps) {
  const fault = useFault(pointer);
  return (
    <fieldset className="group">
      <legend className="field__label">{label}</legend>
      {hint !== undefined && <p className="field__hint">{hint}</p>}
      {fault !== undefined && <p className="field__fault">{fault}</p>}
      {children}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function Check({ label, isChecked, onChange }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface RadiosProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

export function Radios({ label, value, choices, onChange, ...rest }: RadiosProps) {
  const name = useId();
  return (
    <Group label={label} {...rest}>
      <div className="row">
        {choices.map((choice) => (
          <label key={choice.value} className="check">
            <input
              type="radio"
              required
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}
