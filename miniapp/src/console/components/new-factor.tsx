import type { FactorOffer, NewFactor } from '@health-code/shared/office/factor-schema';
import type { FactorKind } from '@health-code/shared/office/operator';
import { useState } from 'react';
import { hasPasskeys, makePasskey } from '../core/passkey';
import { useAct } from '../core/use-act';
import { useWords } from '../core/words';
import { Button } from './button';
import { Copy } from './copy';
import { CodeField } from './factor-proof';
import { TextField } from './field';
import { Form } from './form';
import { Notice } from './notice';
import { Part } from './part';
import { Problem } from './problem';
import { Qr } from './qr';

interface Props {
  readonly offer: (kind: FactorKind) => Promise<FactorOffer>;
  readonly add: (factor: NewFactor) => Promise<unknown>;
}

/** Makes a second factor: a passkey, or a secret for an app. */
export function MakeFactor({ offer, add }: Props) {
  const { factor } = useWords();
  const [app, setApp] = useState<Extract<FactorOffer, { kind: 'totp' }>>();
  const askForApp = useAct(async () => {
    const offered = await offer('totp');
    if (offered.kind === 'totp') setApp(offered);
  });
  if (app !== undefined) return <NewApp {...app} add={add} onBack={() => setApp(undefined)} />;
  return (
    <div className="columns">
      <section>
        <h2>{factor.passkey}</h2>
        <p>{factor.passkeyWhy}</p>
        {hasPasskeys() ? <NewPasskey offer={offer} add={add} /> : <p className="empty">{factor.noPasskeysHere}</p>}
      </section>
      <section>
        <h2>{factor.app}</h2>
        <p>{factor.appWhy}</p>
        <Problem error={askForApp.error} />
        <Button isBusy={askForApp.isRunning} onClick={() => askForApp.run()}>
          {factor.makeApp}
        </Button>
      </section>
    </div>
  );
}

function NewPasskey({ offer, add }: Props) {
  const { factor } = useWords();
  const [name, setName] = useState(factor.passkeyNameDefault);
  const act = useAct(async () => {
    const offered = await offer('passkey');
    if (offered.kind === 'passkey') await add(await makePasskey(offered.options, name));
  });
  return (
    <Form error={act.error} isBusy={act.isRunning} submit={factor.makePasskey} onSubmit={act.run}>
      <TextField
        label={factor.passkeyName}
        hint={factor.passkeyNameHint}
        pointer="/name"
        maxLength={30}
        value={name}
        onChange={setName}
      />
    </Form>
  );
}

interface NewAppProps extends Pick<Props, 'add'> {
  readonly uri: string;
  readonly secret: string;
  readonly onBack: () => void;
}

function NewApp({ uri, secret, add, onBack }: NewAppProps) {
  const { factor, back } = useWords();
  const [code, setCode] = useState('');
  const act = useAct(() => add({ kind: 'totp', code }));
  return (
    <Part title={factor.app}>
      <p>{factor.scan}</p>
      <Qr text={uri} label={factor.qr} />
      <p>{factor.secret}</p>
      <p className="row">
        <code className="secret">{secret}</code>
        <Copy text={secret} />
      </p>
      <Notice kind="warning">
        <p>{factor.secretOnce}</p>
      </Notice>
      <Form
        error={act.error}
        isBusy={act.isRunning}
        submit={factor.confirmApp}
        onSubmit={act.run}
        beside={<Button onClick={onBack}>{back}</Button>}
      >
        <CodeField label={factor.code} hint={factor.firstCodeHint} value={code} onChange={setCode} />
      </Form>
    </Part>
  );
}
