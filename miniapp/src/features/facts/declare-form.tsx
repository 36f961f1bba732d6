import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { Box } from '../../components/element';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import { NO_SYMPTOMS, toggleSymptom, type YesNo, yesNo } from './declare.shared';
import { StayFields } from './stay-fields';
import { type DeclareState, type DeclareTarget, useDeclareForm } from './use-declare';

interface DeclareFormProps {
  target: DeclareTarget;
  onReview: () => void;
}

export function DeclareForm({ target, onReview }: DeclareFormProps) {
  const words = useWords();
  const state = useDeclareForm(target, onReview);
  const { form, change, isMissing } = state;
  const symptoms = Object.entries(words.declare.symptomNames).map(([value, label]) => ({ value, label }));
  return (
    <Form onSubmit={state.review}>
      <Card>
        <TemperatureFields state={state} />
        <Choice
          label={words.declare.symptoms}
          options={[{ value: NO_SYMPTOMS, label: words.declare.noSymptoms }, ...symptoms]}
          chosen={form.symptoms}
          several
          onToggle={(value) => change({ symptoms: toggleSymptom(form.symptoms, value) })}
          error={isMissing('symptoms') ? words.declare.symptomsMissing : undefined}
        />
        <Choice
          label={words.declare.contact}
          options={yesNo(words.declare)}
          chosen={form.contact === null ? [] : [form.contact]}
          onToggle={(value) => change({ contact: value as YesNo })}
          error={isMissing('contact') ? words.declare.contactMissing : undefined}
        />
      </Card>
      <StayFields state={state} />
      {state.hasFaults ? <Notice tone="warning" title={words.common.fixFields} /> : null}
      <Button onPress={state.review}>{words.declare.review}</Button>
    </Form>
  );
}

const NO_THERMOMETER = 'no-thermometer';

function TemperatureFields({ state: { form, change, isMissing } }: { state: DeclareState }) {
  const words = useWords().declare;
  return (
    <Box>
      <TextField
        label={words.temperature}
        value={form.temperature}
        onChange={(temperature) => change({ temperature, noThermometer: false })}
        keyboard="decimal"
        hint={words.temperatureHint}
        error={isMissing('temperature') ? words.temperatureInvalid : undefined}
      />
      <Choice
        label={words.noTemperature}
        options={[{ value: NO_THERMOMETER, label: words.noThermometer, note: words.noThermometerNote }]}
        chosen={form.noThermometer ? [NO_THERMOMETER] : []}
        several
        onToggle={() => change({ noThermometer: !form.noThermometer, temperature: '' })}
      />
    </Box>
  );
}
