import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { useFault } from './form';

interface Common {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Where the server names this field, such as `/phone`. */
  readonly pointer?: string | undefined;
}

/** The label of a field, and what is said below it. */
function Frame({
  id,
  label,
  hint,
  fault,
  children,
}: Common & { id: string; fault: string | undefined; children: ReactNode }) {
  return (
    <div className={fault === undefined ? 'field' : 'field field--bad'}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children}
    </div>
  );
}

function useFrame({ hint, pointer }: Pick<Common, 'hint' | 'pointer'>) {
  const id = useId();
  const fault = useFault(pointer);
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].join(' ').trim();
  const said = { 'aria-describedby': described || undefined, 'aria-invalid': fault !== undefined || undefined };
  return { id, fault, said };
}

type InputProps = Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'>;

export function TextField({ label, hint, pointer, value, onChange, ...rest }: InputProps) {
  const { id, fault, said } = useFrame({ hint, pointer });
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <input
        className="input"
        required
        {...rest}
        {...said}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
}

type AreaProps = Common & {
  readonly value: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
};

export function TextArea({ label, hint, pointer, value, rows = 3, required = true, maxLength, onChange }: AreaProps) {
  const { id, fault, said } = useFrame({ hint, pointer });
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <textarea
        className="input"
        {...said}
        {...{ id, rows, required, maxLength, value }}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type SelectProps = Common & {
  readonly value: string;
  readonly choices: readonly Choice[];
  /** What stands there while nothing is chosen; without it something always is. */
  readonly empty?: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
};

export function SelectField({ label, hint, pointer, value, choices, empty, required = true, onChange }: SelectProps) {
  const { id, fault, said } = useFrame({ hint, pointer });
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <select
        className="input"
        {...said}
        {...{ id, required, value }}
        onChange={(event) => onChange(event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
