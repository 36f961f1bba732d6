import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import { phoneNow } from '../../platform/clock';
import { asksConsent } from './apply.shared';
import type { useApply } from './use-apply';

type State = ReturnType<typeof useApply>;

/** For whom one applies, whether they consent, and the code of whoever hands them over. */
export function RelationFields({ state }: { state: State }) {
  const words = useWords().apply;
  const { form, change, errorAt } = state;
  const relations = [
    { value: 'self', label: words.relations.self },
    { value: 'relative', label: words.relations.relative },
  ];
  return (
    <Card>
      <Choice
        label={words.relation}
        options={relations}
        chosen={[form.relation]}
        onToggle={(relation) => change({ relation: relation === 'relative' ? 'relative' : 'self' })}
      />
      {asksConsent(form, phoneNow()) ? (
        <Choice
          several
          label={words.consent}
          options={[{ value: 'yes', label: words.consentGiven, note: words.consentNote }]}
          chosen={form.consents ? ['yes'] : []}
          onToggle={() => change({ consents: !form.consents })}
          error={errorAt('/consent')}
        />
      ) : null}
      <HandoverField state={state} />
    </Card>
  );
}

/** Few have such a code: it is asked for by a touch. */
function HandoverField({ state: { form, change, errorAt } }: { state: State }) {
  const words = useWords().apply;
  const [isAsked, setAsked] = useState(false);
  if (!isAsked && form.handover === '') {
    return (
      <Button kind="quiet" onPress={() => setAsked(true)}>
        {words.hasHandover}
      </Button>
    );
  }
  return (
    <TextField
      label={words.handover}
      value={form.handover}
      onChange={(handover) => change({ handover })}
      hint={words.handoverHint}
      error={errorAt('/handover')}
    />
  );
}
