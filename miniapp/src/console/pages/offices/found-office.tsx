import { useState } from 'react';
import { DivisionPicker } from '../../components/division-picker';
import { TextField } from '../../components/field';
import { Form } from '../../components/form';
import { Page } from '../../components/page';
import { call } from '../../core/api';
import { go, linkTo } from '../../core/router';
import { useWork } from '../../core/session';
import { useAct } from '../../core/use-act';
import { useWords } from '../../core/words';

/** An office of the division, or of one below it. */
export function FoundOffice() {
  const { offices, shell } = useWords();
  const { office } = useWork();
  const [division, setDivision] = useState<string>(office.division);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const act = useAct(async () => {
    const { officeId } = await call('foundOffice', { body: { division, name, phone } });
    go('offices', officeId);
  });
  return (
    <Page
      title={offices.found}
      intro={offices.foundIntro}
      above={[{ label: shell.pages.offices, to: linkTo('offices') }]}
    >
      <Form error={act.error} isBusy={act.isRunning} submit={offices.found} onSubmit={act.run}>
        <DivisionPicker
          label={offices.division}
          within={office.division}
          value={division}
          pointer="/division"
          onChange={setDivision}
        />
        <TextField label={offices.name} pointer="/name" maxLength={60} value={name} onChange={setName} />
        <TextField
          label={offices.phone}
          hint={offices.phoneHint}
          pointer="/phone"
          type="tel"
          maxLength={30}
          value={phone}
          onChange={setPhone}
        />
      </Form>
    </Page>
  );
}
