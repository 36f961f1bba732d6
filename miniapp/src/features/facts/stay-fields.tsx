import { useState } from 'react';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Choice } from '../../components/choice';
import { countryOf } from '../../components/country-field/countries.shared';
import { CountryField } from '../../components/country-field/country-field';
import { Box } from '../../components/element';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import { chosenCode, type DivisionPath, pathName } from '../division/division-cascade.shared';
import { DivisionPicker } from '../division/division-picker';
import { addStay, DEEPEST_STAY_DIGITS, STAY_DIGITS, type YesNo, yesNo } from './declare.shared';
import type { DeclareState } from './use-declare';

/** Whether somebody has been away, and where: the picker opens only for those who have. */
export function StayFields({ state: { form, change, isMissing } }: { state: DeclareState }) {
  const words = useWords().declare;
  const missing = form.hasStayed === 'yes' ? words.staysMissing : words.staysUnanswered;
  return (
    <Card>
      <Choice
        label={words.stays}
        options={yesNo({ no: words.staysNo, yes: words.staysYes })}
        chosen={form.hasStayed === null ? [] : [form.hasStayed]}
        onToggle={(value) => change({ hasStayed: value as YesNo })}
        error={isMissing('stays') ? missing : undefined}
      />
      {form.hasStayed === 'yes' ? <Stays form={form} change={change} /> : null}
    </Card>
  );
}

type StaysProps = Pick<DeclareState, 'form' | 'change'>;

/** Places of stay, added one by one; the first is asked for at once, in the country unless somebody says abroad. */
function Stays({ form: { stays, countries }, change }: StaysProps) {
  const words = useWords().declare;
  const { language } = useSettings();
  const [adding, setAdding] = useState<'place' | 'country' | undefined>(
    stays.length + countries.length === 0 ? 'place' : undefined,
  );
  const done = () => setAdding(undefined);
  return (
    <Box>
      <Box className="hc-lead">{words.staysHint}</Box>
      {stays.map((stay) => (
        <StayRow
          key={chosenCode(stay, STAY_DIGITS)}
          name={pathName(stay)}
          onRemove={() => change({ stays: stays.filter((entry) => entry !== stay) })}
        />
      ))}
      {countries.map((code) => (
        <StayRow
          key={code}
          name={countryOf(code)?.[language] ?? code}
          onRemove={() => change({ countries: countries.filter((entry) => entry !== code) })}
        />
      ))}
      {adding === 'place' ? <NewStay onAdd={(stay) => change({ stays: addStay(stays, stay) })} onDone={done} /> : null}
      {adding === 'country' ? (
        <NewCountry onAdd={(code) => change({ countries: [...new Set([...countries, code])] })} onDone={done} />
      ) : null}
      <Box className="hc-stack">
        {adding === 'place' ? null : (
          <Button kind="secondary" onPress={() => setAdding('place')}>
            {words.anotherStay}
          </Button>
        )}
        {adding === 'country' ? null : (
          <Button kind="secondary" onPress={() => setAdding('country')}>
            {words.anotherCountry}
          </Button>
        )}
      </Box>
    </Box>
  );
}

interface NewProps<T> {
  onAdd: (added: T) => void;
  onDone: () => void;
}

function NewStay({ onAdd, onDone }: NewProps<DivisionPath>) {
  const words = useWords().declare;
  const [path, setPath] = useState<DivisionPath>([]);
  const add = () => {
    onAdd(path);
    onDone();
  };
  return (
    <Box>
      <DivisionPicker path={path} deepest={DEEPEST_STAY_DIGITS} onChange={setPath} />
      <Button kind="secondary" disabled={chosenCode(path, STAY_DIGITS) === ''} onPress={add}>
        {words.addStay}
      </Button>
    </Box>
  );
}

function NewCountry({ onAdd, onDone }: NewProps<string>) {
  const words = useWords().declare;
  const [code, setCode] = useState('');
  const add = () => {
    onAdd(code);
    onDone();
  };
  return (
    <Box>
      <CountryField label={words.country} value={code} onChange={setCode} onlyPlaces />
      <Button kind="secondary" disabled={code === ''} onPress={add}>
        {words.addCountry}
      </Button>
    </Box>
  );
}

function StayRow({ name, onRemove }: { name: string; onRemove: () => void }) {
  const words = useWords().declare;
  return (
    <Fact name={name}>
      <Button kind="quiet" label={words.removeStay(name)} onPress={onRemove}>
        ✕
      </Button>
    </Fact>
  );
}
