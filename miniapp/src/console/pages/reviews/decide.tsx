import type { Place } from '@health-code/shared/place/place';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Radios } from '../../components/choices';
import { TextArea } from '../../components/field';
import { Form } from '../../components/form';
import { call, isProblem } from '../../core/api';
import { useAct } from '../../core/use-act';
import { useWords } from '../../core/words';

interface Props {
  readonly division: string;
  readonly place: Place;
  readonly reload: () => void;
  readonly onDone: (decision: 'accept' | 'refuse') => void;
}

/** Accepts or refuses. A refusal says why, because its owner reads it. */
export function Decide({ division, place, reload, onDone }: Props) {
  const { reviews, again } = useWords();
  const [decision, setDecision] = useState('');
  const [note, setNote] = useState('');
  // Of the change that was looked at: nobody accepts one that they did not see.
  const revision = place.proposal === null ? {} : { revision: place.proposal.revision };
  const act = useAct(async () => {
    const params = { division, placeId: place.placeId };
    const refusal = { decision: 'refuse', note, ...revision } as const;
    const body = decision === 'refuse' ? refusal : ({ decision: 'accept', ...revision } as const);
    await call('reviewPlaceForOffice', { params, body });
    onDone(body.decision);
  });
  const isOutdated = isProblem(act.error, 'PLACE.NOT_PENDING') || isProblem(act.error, 'WRITE.CONFLICT');
  return (
    <section>
      <h2>{reviews.decision}</h2>
      <Form
        error={act.error}
        isBusy={act.isRunning}
        submit={reviews.decide}
        onSubmit={act.run}
        beside={isOutdated && <Button onClick={reload}>{again}</Button>}
      >
        <Radios
          label={reviews.yourDecision}
          value={decision}
          choices={[
            { value: 'accept', label: reviews.accept },
            { value: 'refuse', label: reviews.refuse },
          ]}
          onChange={setDecision}
        />
        {decision === 'refuse' && (
          <TextArea
            label={reviews.note}
            hint={reviews.noteHint}
            pointer="/note"
            maxLength={200}
            value={note}
            onChange={setNote}
          />
        )}
      </Form>
    </section>
  );
}
