import type { PersonId } from '@health-code/shared/person/person-id';
import type { Visit } from '@health-code/shared/visit/visit';
import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { TextField } from '../../../components/text-field';
import { useWords } from '../../../core/settings/use-words';
import { useTimesForm } from './use-times-form';

interface TimesFormProps {
  personId: PersonId;
  visit: Visit;
  /** Called with true when the times were saved. */
  onClose: (isSaved: boolean) => void;
}

/** Corrects when somebody arrived and left, within the day. */
export function TimesForm({ personId, visit, onClose }: TimesFormProps) {
  const words = useWords();
  const { form } = words.visits;
  const state = useTimesForm(personId, visit, () => onClose(true));
  return (
    <Box className="hc-visit__form">
      <TextField
        label={form.arrived}
        value={state.typed.arrived}
        onChange={state.changeArrived}
        keyboard="number"
        hint={form.timeHint}
        error={state.errorAt('arrived')}
      />
      <TextField
        label={form.left}
        value={state.typed.left}
        onChange={state.changeLeft}
        keyboard="number"
        hint={form.leftHint}
        error={state.errorAt('left')}
        onEnter={state.save}
      />
      {state.failure ? <FailureNotice failure={state.failure} /> : null}
      <Box className="hc-row">
        <Button kind="secondary" onPress={() => onClose(false)}>
          {words.common.cancel}
        </Button>
        <Button busy={state.busy} onPress={state.save}>
          {form.save}
        </Button>
      </Box>
    </Box>
  );
}
