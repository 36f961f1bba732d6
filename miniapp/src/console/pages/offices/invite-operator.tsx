import type { RouteResponse } from '@health-code/shared/api/contract';
import { useState } from 'react';
import { Copy } from '../../components/copy';
import { TextField } from '../../components/field';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { call } from '../../core/api';
import { dayAfter } from '../../core/dates';
import { linkTo } from '../../core/router';
import { useWork } from '../../core/session';
import { useTimes } from '../../core/times';
import { useAct } from '../../core/use-act';
import { useIdempotencyKey } from '../../core/use-idempotency-key';
import { useWords } from '../../core/words';
import { type Chosen, grantsOf } from './chosen-powers';
import { PowersForm } from './powers-form';

type Invited = RouteResponse<'inviteOperator'>;

/** Powers are looked at again twice a year unless somebody chooses otherwise. */
export const DEFAULT_DAYS = 180;

export function InviteOperator({ officeId }: { readonly officeId: string }) {
  const { offices } = useWords();
  const [invited, setInvited] = useState<Invited>();
  return (
    <Page
      key={invited === undefined ? 'form' : 'done'}
      title={invited === undefined ? offices.invite : offices.invited(invited.operator.name)}
      above={[{ label: offices.operators, to: linkTo('offices', officeId) }]}
    >
      {invited === undefined ? <Invite {...{ officeId }} onDone={setInvited} /> : <Invitation {...invited} />}
    </Page>
  );
}

function Invite({ officeId, onDone }: { officeId: string; onDone: (invited: Invited) => void }) {
  const { offices } = useWords();
  const { powers } = useWork();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const keyOf = useIdempotencyKey();
  const act = useAct(async () => {
    const body = { name, phone, powers: grantsOf(chosen) };
    onDone(await call('inviteOperator', { params: { officeId }, body, idempotencyKey: keyOf(body) }));
  });
  return (
    <Form error={act.error} isBusy={act.isRunning} submit={offices.invite} onSubmit={act.run}>
      <TextField label={offices.person} pointer="/name" maxLength={30} value={name} onChange={setName} />
      <TextField
        label={offices.mobile}
        hint={offices.mobileHint}
        pointer="/phone"
        type="tel"
        value={phone}
        onChange={setPhone}
      />
      <PowersForm
        chosen={chosen}
        givable={powers}
        defaultDate={dayAfter(Date.now(), DEFAULT_DAYS)}
        onChange={setChosen}
      />
    </Form>
  );
}

function Invitation({ invitation, expiresAt }: Invited) {
  const { offices } = useWords();
  const time = useTimes();
  const address = `${location.origin}${location.pathname}#/join?invitation=${encodeURIComponent(invitation)}`;
  return (
    <>
      <Notice kind="good" title={offices.invitationOnce}>
        <p>{offices.invitationHow(time(expiresAt))}</p>
      </Notice>
      <h2>{offices.invitationLink}</h2>
      <p className="secret">{address}</p>
      <div className="actions">
        <Copy text={address} />
      </div>
      <h2>{offices.invitationCode}</h2>
      <p className="secret">{invitation}</p>
      <div className="actions">
        <Copy text={invitation} />
      </div>
    </>
  );
}
