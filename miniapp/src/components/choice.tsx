import { View } from '@tarojs/components';
import { type ChoiceProps, markClass, rowClass } from './choice.types';
import { Box, Inline } from './element';
import './choice.scss';
import './text-field.scss';

export function Choice({ label, options, chosen, several, onToggle, error, hint }: ChoiceProps) {
  return (
    <Box className={`hc-field ${error ? 'hc-field--wrong' : ''}`} label={label}>
      <Box className="hc-field__label">{label}</Box>
      {options.map((option) => {
        const isChosen = chosen.includes(option.value);
        return (
          <View
            key={option.value}
            className={rowClass(isChosen)}
            aria-role={several ? 'checkbox' : 'radio'}
            aria-checked={isChosen}
            aria-label={option.label}
            onClick={() => onToggle(option.value)}
          >
            <Inline className={markClass(several)} decorative />
            <Box className="hc-choice__text">
              <Box>{option.label}</Box>
              {option.note ? <Box className="hc-choice__note">{option.note}</Box> : null}
            </Box>
          </View>
        );
      })}
      {error ? <Box className="hc-field__error">{error}</Box> : null}
      {hint ? <Box className="hc-field__hint">{hint}</Box> : null}
    </Box>
  );
}
