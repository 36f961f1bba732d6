import type { Operator } from '@health-code/shared/office/operator';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { call, isProblem } from '../../core/api';
import { dayAfter } from '../../core/dates';
import { useWork } from '../../core/session';
import { useAct } from '../../core/use-act';
import { useWords } from '../../core/words';
import { chosenOf, grantsOf } from './chosen-powers';
import { DEFAULT_DAYS } from './invite-operator';
import { PowersForm } from './powers-form';

interface Props {
  readonly operator: Operator;
  readonly onDone: () => void;
}

/** Puts other powers in the place of those that were read. */
export function ChangePowers({ operator, onDone }: Props) {
  const { offices, cancel, again } = useWords();
  const work = useWork();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(() => chosenOf(operator.powers));
  const { officeId, operatorId, revision } = operator;
  const act = useAct(async () => {
    const body = { powers: grantsOf(chosen, operator.powers), revision };
    await call('changePowers', { params: { officeId, operatorId }, body });
    onDone();
  });
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{offices.changePowers}</Button>;
  const isOutdated = isProblem(act.error, 'OPERATOR.CHANGED');
  return (
    <Form
      error={act.error}
      isBusy={act.isRunning}
      submit={offices.savePowers}
      onSubmit={act.run}
      beside={
        <>
          {isOutdated && <Button onClick={onDone}>{again}</Button>}
          <Button onClick={() => setOpen(false)}>{cancel}</Button>
        </>
      }
    >
      <PowersForm
        chosen={chosen}
        givable={work.powers}
        defaultDate={dayAfter(Date.now(), DEFAULT_DAYS)}
        onChange={setChosen}
      />
    </Form>
  );
}
