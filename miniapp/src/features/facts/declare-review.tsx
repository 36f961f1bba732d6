import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { useWords } from '../../core/settings/use-words';
import type { Words } from '../../i18n/zh';
import { pathName } from '../division/division-cascade.shared';
import { type DeclareForm, NO_SYMPTOMS, readTemperature } from './declare.shared';
import type { useDeclare } from './use-declare';

/** What will be sent, to be read once more: a slip of the finger here means a yellow code. */
export function DeclareReview({ state }: { state: ReturnType<typeof useDeclare> }) {
  const words = useWords().declare;
  const { form } = state;
  return (
    <Box>
      <Card title={words.reviewTitle}>
        <Fact name={words.temperature}>{String(readTemperature(form.temperature))}</Fact>
        <Fact name={words.symptoms}>{symptomList(words, form)}</Fact>
        <Fact name={words.contact}>{form.contact === 'yes' ? words.yes : words.no}</Fact>
        <Fact name={words.stays}>{form.stays.length === 0 ? words.no : form.stays.map(pathName).join(' · ')}</Fact>
      </Card>
      {state.failure ? <FailureNotice failure={state.failure} /> : null}
      <Box className="hc-lead">{words.truth}</Box>
      <Box className="hc-stack">
        <Button busy={state.busy} onPress={state.submit}>
          {words.submit}
        </Button>
        <Button kind="secondary" onPress={state.edit}>
          {words.edit}
        </Button>
      </Box>
    </Box>
  );
}

function symptomList(words: Words['declare'], form: DeclareForm): string {
  if (form.symptoms.includes(NO_SYMPTOMS)) return words.noSymptoms;
  const names: Record<string, string> = words.symptomNames;
  return form.symptoms.map((symptom) => names[symptom]).join(' · ');
}
