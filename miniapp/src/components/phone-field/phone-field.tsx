import { useMemo } from 'react';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import { Box } from '../element';
import { Select } from '../select';
import { TextField } from '../text-field';
import { callingCodeOptions, joinPhone, phoneParts } from './phone-parts.shared';

interface PhoneFieldProps {
  label: string;
  /** The number with its calling code; a mainland number has none. It may be half typed. */
  value: string;
  onChange: (phone: string) => void;
  hint?: string | undefined;
  /** What is wrong, in words; the number is then marked. */
  error?: string | undefined;
}

/** A mobile number of any country: the calling code from a list, the number beside it. A number that is pasted whole chooses its own code. */
export function PhoneField({ label, value, onChange, hint, error }: PhoneFieldProps) {
  const words = useWords().common.phone;
  const { language } = useSettings();
  const options = useMemo(() => callingCodeOptions(language), [language]);
  const { code, typed } = phoneParts(value);
  return (
    <Box>
      <Select
        label={words.country}
        options={options}
        value={code}
        placeholder=""
        onChange={(chosen) => onChange(joinPhone({ code: chosen, typed }))}
      />
      <TextField
        label={label}
        value={typed}
        onChange={(next) => onChange(joinPhone({ code, typed: next }))}
        keyboard="phone"
        autoComplete="tel"
        hint={hint}
        error={error}
      />
    </Box>
  );
}
