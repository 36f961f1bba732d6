import type { Place } from '@health-code/shared/place/place';
import { cleanLine } from '@health-code/shared/text/clean';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FailureNotice } from '../../../components/failure-notice';
import { TextField } from '../../../components/text-field';
import { api } from '../../../core/api/api';
import { fieldError } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { useIntentKey, useTask } from '../../../core/task/use-task';
import { entranceFault, entranceFaultWords } from '../parts/entrances.shared';
import { MissingOnPosters } from '../parts/missing-on-posters';

interface AddEntranceProps {
  place: Pick<Place, 'placeId' | 'entrances'>;
  onAdded: () => void;
}

/** Adds an entrance to an existing place. */
export function AddEntrance({ place, onAdded }: AddEntranceProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const name = cleanLine(typed);
  const names = place.entrances.map((entrance) => entrance.name);
  const fault = entranceFault(names, name);
  const intentKey = useIntentKey(name);
  const task = useTask(async () => {
    const { placeId } = place;
    await api('addEntrance', { params: { placeId }, body: { name }, idempotencyKey: intentKey });
    setTyped('');
    onAdded();
  });
  const submit = () => {
    if (name !== '' && fault === undefined) void task.run();
  };
  return (
    <Card title={words.placeState.newEntrance}>
      <TextField
        label={words.placeForm.entranceName}
        value={typed}
        onChange={setTyped}
        onEnter={submit}
        hint={words.placeForm.entranceNameHint}
        error={fault === undefined ? fieldError(words, task.failure, '/name') : entranceFaultWords(words, fault)}
      />
      <MissingOnPosters names={[name]} />
      <Button kind="secondary" disabled={name === '' || fault !== undefined} busy={task.busy} onPress={submit}>
        {words.placeState.newEntranceButton}
      </Button>
      {task.failure ? <FailureNotice failure={task.failure} /> : null}
    </Card>
  );
}
