import { useState } from 'react';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { chosenCode, type DivisionPath, pathName } from '../division/division-cascade.shared';
import { DivisionPicker } from '../division/division-picker';
import { addStay, DEEPEST_STAY_DIGITS, STAY_DIGITS } from './declare.shared';

interface StayFieldsProps {
  stays: readonly DivisionPath[];
  onChange: (stays: readonly DivisionPath[]) => void;
}

/** Places of stay, added one by one: the picker opens only for those who have been away. */
export function StayFields({ stays, onChange }: StayFieldsProps) {
  const words = useWords().declare;
  const [draft, setDraft] = useState<DivisionPath>();
  const add = () => {
    onChange(addStay(stays, draft ?? []));
    setDraft(undefined);
  };
  return (
    <Card title={words.stays}>
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
    </Card>
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
