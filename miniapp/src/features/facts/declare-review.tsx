import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { countryOf } from '../../components/country-field/countries.shared';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import type { Words } from '../../i18n/zh';
import { pathName } from '../division/division-cascade.shared';
import { DeclarationEffect } from './declaration-effect';
import { type DeclareForm, NO_SYMPTOMS, readTemperature } from './declare.shared';
import { type DeclareTarget, useSubmission } from './use-declare';

interface DeclareReviewProps {
  target: DeclareTarget;
  onEdit: () => void;
  onDone: () => void;
}

/** What will be sent, to be read once more, and what it will do: a slip of the finger here means a yellow code. */
export function DeclareReview({ target, onEdit, onDone }: DeclareReviewProps) {
  const words = useWords().declare;
  const { language } = useSettings();
  const state = useSubmission(target, onDone);
  const { form } = state;
  const countries = form.countries.map((code) => countryOf(code)?.[language] ?? code);
  return (
    <Box>
      <Card title={words.reviewTitle}>
        <Fact name={words.temperature}>{temperatureWords(words, form)}</Fact>
        <Fact name={words.symptoms}>{symptomList(words, form)}</Fact>
        <Fact name={words.contact}>{form.contact === 'yes' ? words.yes : words.no}</Fact>
        <Fact name={words.stays}>
          {form.hasStayed === 'yes' ? [...form.stays.map(pathName), ...countries].join(' · ') : words.staysNo}
        </Fact>
      </Card>
      {state.effect ? <DeclarationEffect status={state.effect} answers={answersOf(words, form)} /> : null}
      {state.failure ? <FailureNotice failure={state.failure} /> : null}
      <Box className="hc-lead">{words.truth}</Box>
      <Box className="hc-stack">
        <Button busy={state.busy} onPress={state.submit}>
          {words.submit}
        </Button>
        <Button kind="secondary" onPress={onEdit}>
          {words.edit}
        </Button>
      </Box>
    </Box>
  );
}

function temperatureWords(words: Words['declare'], form: DeclareForm): string {
  return form.noThermometer ? words.noThermometer : words.celsius(String(readTemperature(form.temperature)));
}

function symptomList(words: Words['declare'], form: DeclareForm): string {
  if (form.symptoms.includes(NO_SYMPTOMS)) return words.noSymptoms;
  const names: Record<string, string> = words.symptomNames;
  return form.symptoms.map((symptom) => names[symptom]).join(' · ');
}

/** The answer behind each reason that a declaration can bring about, by the reason's code. */
function answersOf(words: Words['declare'], form: DeclareForm): Readonly<Record<string, string>> {
  return {
    D1: words.asked.contact,
    D2: words.asked.stays(form.stays.map(pathName).join(' · ')),
    D3: words.asked.temperature(temperatureWords(words, form)),
    D4: words.asked.symptoms(symptomList(words, form)),
  };
}
