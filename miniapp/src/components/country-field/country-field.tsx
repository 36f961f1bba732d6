import { useState } from 'react';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import { Button } from '../button';
import { Box } from '../element';
import { TextField } from '../text-field';
import { type Country, countryOf, findCountries, isPlace, namedCountry } from './countries.shared';
import './country-field.scss';

interface CountryFieldProps {
  label: string;
  /** The code of the chosen country: three letters, or empty. */
  value: string;
  /** Gets the code, and an empty text while what is typed names no country. */
  onChange: (code: string) => void;
  /** Leaves out whatever nobody can have stayed in: organisations, refugees, stateless people. */
  onlyPlaces?: boolean | undefined;
  error?: string | undefined;
}

/** A country, chosen from a list that a few letters of its name make short: Chinese, English, or the code in a passport. */
export function CountryField({ label, value, onChange, onlyPlaces, error }: CountryFieldProps) {
  const words = useWords().common.country;
  const { language } = useSettings();
  /** What is being typed; undefined once a country was taken from the list. */
  const [typed, setTyped] = useState<string>();
  const chosen = countryOf(value);
  const isAsked = onlyPlaces ? isPlace : () => true;
  const text = typed ?? chosen?.[language] ?? '';
  const found = typed === undefined && chosen !== undefined ? [] : findCountries(text, isAsked);
  const type = (next: string) => {
    setTyped(next);
    const named = namedCountry(next);
    onChange(named !== undefined && isAsked(named) ? named.code : '');
  };
  const choose = ({ code }: Country) => {
    setTyped(undefined);
    onChange(code);
  };
  const likeliest = typed !== undefined && chosen === undefined ? found[0] : undefined;
  return (
    <Box>
      <TextField
        label={label}
        value={text}
        onChange={type}
        // Enter takes the likeliest, and submits the form once one is chosen.
        onEnter={likeliest && (() => choose(likeliest))}
        hint={chosen === undefined ? words.hint : `${chosen.zh} · ${chosen.en} · ${chosen.code}`}
        error={error}
      />
      <Box className="hc-countries">
        {found.map((country) => (
          <Button
            key={country.code}
            kind="secondary"
            className="hc-countries__one"
            label={`${label} ${country[language]}`}
            onPress={() => choose(country)}
          >
            {`${country[language]} ${country.code}`}
          </Button>
        ))}
      </Box>
      {found.length === 0 && chosen === undefined ? (
        <Box className="hc-note" live="polite">
          {words.none}
        </Box>
      ) : null}
    </Box>
  );
}
