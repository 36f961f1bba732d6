import { Input } from '@tarojs/components';
import { useFormSubmit } from '../core/form/form-context';
import { Box } from './element';
import { MOST_TYPED, type TextFieldProps } from './text-field.types';
import './text-field.scss';

const KEYBOARDS = { text: 'text', number: 'number', decimal: 'digit', phone: 'number' } as const;

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, keyboard = 'text', code } = props;
  const submit = useFormSubmit();
  const enter = props.onEnter ?? submit;
  return (
    <Box className={`hc-field ${error ? 'hc-field--wrong' : ''}`}>
      <Box className="hc-field__label">{label}</Box>
      <Input
        className={`hc-field__input ${code ? 'hc-field__input--code' : ''}`}
        type={KEYBOARDS[keyboard]}
        value={value}
        maxlength={MOST_TYPED}
        aria-label={label}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={() => enter?.()}
      />
      {error ? (
        <Box className="hc-field__error" live="polite">
          {error}
        </Box>
      ) : null}
      {hint && !error ? <Box className="hc-field__hint">{hint}</Box> : null}
    </Box>
  );
}
