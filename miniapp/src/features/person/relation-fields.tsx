import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import { phoneNow } from '../../platform/clock';
import { asksConsent } from './apply.shared';
import type { useApply } from './use-apply';

/** For whom one applies, whether they consent, and the code of whoever hands them over. */
export function RelationFields({ state }: { state: ReturnType<typeof useApply> }) {
  const words = useWords().apply;
  const { form, change, errorAt } = state;
  const relations = [
    { value: 'self', label: words.relations.self },
    { value: 'relative', label: words.relations.relative },
  ];
  return (
    <Card title={words.forWhom}>
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
      <TextField
        label={words.handover}
        value={form.handover}
        onChange={(handover) => change({ handover })}
        hint={words.handoverHint}
        error={errorAt('/handover')}
      />
    </Card>
  );
}
