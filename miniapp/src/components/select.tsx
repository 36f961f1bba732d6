import { Picker } from '@tarojs/components';
import { Box, Inline } from './element';
import { Icon } from './icon';
import type { SelectProps } from './select.types';
import './select.scss';
import './text-field.scss';

export function Select({ label, options, value, placeholder, onChange, error, hint, disabled }: SelectProps) {
  const index = options.findIndex((option) => option.value === value);
  const note = error ?? hint;
  return (
    <Box className={`hc-field ${error ? 'hc-field--wrong' : ''}`}>
      <Box className="hc-field__label">{label}</Box>
      <Picker
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(index, 0)}
        disabled={disabled ?? false}
        onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? '')}
      >
        <Box
          className="hc-field__input hc-select"
          role="button"
          label={`${label} ${options[index]?.label ?? placeholder}`}
        >
          <Inline className={index < 0 ? 'hc-select__empty' : ''}>{options[index]?.label ?? placeholder}</Inline>
          <Icon name="forward" className="hc-select__arrow" />
        </Box>
      </Picker>
      {note ? <Box className={error ? 'hc-field__error' : 'hc-field__hint'}>{note}</Box> : null}
    </Box>
  );
}
