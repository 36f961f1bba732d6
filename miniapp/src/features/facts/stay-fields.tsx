import { useState } from 'react';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Choice } from '../../components/choice';
import { Box } from '../../components/element';
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
      {form.hasStayed === 'yes' ? <Stays stays={form.stays} onChange={(stays) => change({ stays })} /> : null}
    </Card>
  );
}

interface StaysProps {
  stays: readonly DivisionPath[];
  onChange: (stays: readonly DivisionPath[]) => void;
}

/** Places of stay, added one by one; the first is asked for at once. */
function Stays({ stays, onChange }: StaysProps) {
  const words = useWords().declare;
  const [draft, setDraft] = useState<DivisionPath | undefined>(stays.length === 0 ? [] : undefined);
  const add = () => {
    onChange(addStay(stays, draft ?? []));
    setDraft(undefined);
  };
  return (
    <Box>
      <Box className="hc-lead">{words.staysHint}</Box>
      {stays.map((stay) => (
        <StayRow
          key={chosenCode(stay, STAY_DIGITS)}
          stay={stay}
          onRemove={() => onChange(stays.filter((s) => s !== stay))}
        />
      ))}
      {draft === undefined ? (
        <Button kind="secondary" onPress={() => setDraft([])}>
          {words.anotherStay}
        </Button>
      ) : (
        <Box>
          <DivisionPicker path={draft} deepest={DEEPEST_STAY_DIGITS} onChange={setDraft} />
          <Button kind="secondary" disabled={chosenCode(draft, STAY_DIGITS) === ''} onPress={add}>
            {words.addStay}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function StayRow({ stay, onRemove }: { stay: DivisionPath; onRemove: () => void }) {
  const words = useWords().declare;
  const name = pathName(stay);
  return (
    <Fact name={name}>
      <Button kind="quiet" label={words.removeStay(name)} onPress={onRemove}>
        ✕
      </Button>
    </Fact>
  );
}
