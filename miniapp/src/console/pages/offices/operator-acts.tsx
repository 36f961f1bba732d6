import type { Operator } from '@health-code/shared/office/operator';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/field';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { Problem } from '../../components/problem';
import { call } from '../../core/api';
import { useAct } from '../../core/use-act';
import { useWords } from '../../core/words';

interface Props {
  readonly operator: Operator;
  readonly onDone: () => void;
}

/** Signing out, new factors, and the end: each says what follows before it is done. */
export function OperatorActs({ operator, onDone }: Props) {
  const { offices } = useWords();
  const [said, setSaid] = useState<string>();
  const [ends, setEnds] = useState(false);
  const params = { officeId: operator.officeId, operatorId: operator.operatorId };
  const signOut = useAct(async () => {
    await call('endOperatorSession', { params });
    setSaid(offices.signedOut);
    onDone();
  });
  const recover = useAct(async () => {
    const { recovery } = await call('recoverOperator', { params });
    setSaid(offices.recovery[recovery]);
    onDone();
  });
  return (
    <section>
      <h2>{offices.acts}</h2>
      {said !== undefined && <Notice kind="good" title={said} />}
      <Problem error={signOut.error ?? recover.error} />
      <OneAct what={offices.signOutWhat} does={offices.signOut} isBusy={signOut.isRunning} act={signOut.run} />
      <OneAct what={offices.recoverWhat} does={offices.recover} isBusy={recover.isRunning} act={recover.run} />
      <OneAct what={offices.endWhat} does={offices.end} kind="danger" act={() => setEnds(true)} />
      {ends && <End operator={operator} onClose={() => setEnds(false)} onDone={onDone} />}
    </section>
  );
}

interface OneActProps {
  readonly what: string;
  readonly does: string;
  readonly kind?: 'plain' | 'danger';
  readonly isBusy?: boolean;
  readonly act: () => unknown;
}

const OneAct = ({ what, does, kind = 'plain', isBusy = false, act }: OneActProps) => (
  <div className="act">
    <p>{what}</p>
    <Button kind={kind} isBusy={isBusy} onClick={() => act()}>
      {does}
    </Button>
  </div>
);

/** The name is typed, so that nobody ends the work of a neighbour in the list. */
function End({ operator, onClose, onDone }: Props & { onClose: () => void }) {
  const { offices, cancel } = useWords();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const act = useAct(async () => {
    setWrong(typed.trim() !== operator.name);
    if (typed.trim() !== operator.name) return;
    await call('endOperator', { params: { officeId: operator.officeId, operatorId: operator.operatorId } });
    onClose();
    onDone();
  });
  return (
    <Dialog title={offices.endTitle(operator.name)} onClose={onClose}>
      <p>{offices.endWarning}</p>
      <Form
        error={act.error}
        isBusy={act.isRunning}
        kind="danger"
        submit={offices.end}
        onSubmit={act.run}
        beside={<Button onClick={onClose}>{cancel}</Button>}
      >
        <TextField label={offices.typeName(operator.name)} autoComplete="off" value={typed} onChange={setTyped} />
        {isWrong && <Notice kind="bad" title={offices.nameDiffers} />}
      </Form>
    </Dialog>
  );
}
