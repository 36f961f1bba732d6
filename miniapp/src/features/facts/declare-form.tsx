import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { Box } from '../../components/element';
import { Notice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import { NO_SYMPTOMS, toggleSymptom } from './declare.shared';
import { StayFields } from './stay-fields';
import type { useDeclare } from './use-declare';

type State = ReturnType<typeof useDeclare>;

export function DeclareForm({ state }: { state: State }) {
  const words = useWords();
  const { form, faults, change } = state;
  const symptoms = Object.entries(words.declare.symptomNames).map(([value, label]) => ({ value, label }));
  const hasFaults = faults.temperature || faults.symptoms || faults.contact;
  return (
    <Box>
      <Card>
        <TextField
          label={words.declare.temperature}
          value={form.temperature}
          onChange={(temperature) => change({ temperature })}
          keyboard="decimal"
          hint={words.declare.temperatureHint}
          error={faults.temperature ? words.declare.temperatureInvalid : undefined}
        />
        <Choice
          label={words.declare.symptoms}
          options={[{ value: NO_SYMPTOMS, label: words.declare.noSymptoms }, ...symptoms]}
          chosen={form.symptoms}
          several
          onToggle={(value) => change({ symptoms: toggleSymptom(form.symptoms, value) })}
          error={faults.symptoms ? words.declare.symptomsMissing : undefined}
        />
        <Choice
          label={words.declare.contact}
          options={[
            { value: 'no', label: words.declare.no },
            { value: 'yes', label: words.declare.yes },
          ]}
          chosen={form.contact === undefined ? [] : [form.contact]}
          onToggle={(value) => change({ contact: value === 'yes' ? 'yes' : 'no' })}
          error={faults.contact ? words.declare.contactMissing : undefined}
        />
      </Card>
      <StayFields stays={form.stays} onChange={(stays) => change({ stays })} />
      {hasFaults ? <Notice tone="warning" title={words.common.fixFields} /> : null}
      <Button onPress={state.review}>{words.declare.review}</Button>
    </Box>
  );
}
