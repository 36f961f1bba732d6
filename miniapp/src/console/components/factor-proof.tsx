import type { RouteResponse } from '@health-code/shared/api/contract';
import type { FactorProof } from '@health-code/shared/office/factor-schema';
import { useState } from 'react';
import { hasPasskeys, showPasskey } from '../core/passkey';
import { useAct } from '../core/use-act';
import { useWords } from '../core/words';
import { Button } from './button';
import { TextField } from './field';
import { Form } from './form';
import { Locked } from './locked';
import { Problem } from './problem';

type Question = RouteResponse<'askForFactor'>;

interface Props {
  readonly factors: Question['factors'];
  /** Asks anew: a challenge is good for one answer. */
  readonly ask: () => Promise<Question>;
  readonly prove: (proof: FactorProof) => Promise<unknown>;
}

/** Shows the second factor: a passkey where there is one, or what an app shows. */
export function ShowFactor({ factors, ask, prove }: Props) {
  const { factor } = useWords();
  const byPasskey = useAct(async () => {
    const { passkey } = await ask();
    if (passkey !== null) await prove(await showPasskey(passkey));
  });
  const has = (kind: Question['factors'][number]) => factors.includes(kind);
  return (
    <>
      {has('passkey') && hasPasskeys() && (
        <div className="form">
          <p>{factor.passkeyHint}</p>
          <Locked error={byPasskey.error}>
            <Problem error={byPasskey.error} />
            <Button kind="main" isBusy={byPasskey.isRunning} onClick={() => byPasskey.run()}>
              {factor.usePasskey}
            </Button>
          </Locked>
        </div>
      )}
      {has('passkey') && !has('totp') && !hasPasskeys() && <p className="empty">{factor.noPasskeysHere}</p>}
      {has('passkey') && has('totp') && <p className="or">{factor.or}</p>}
      {has('totp') && <ShowCode prove={prove} />}
    </>
  );
}

function ShowCode({ prove }: Pick<Props, 'prove'>) {
  const { factor } = useWords();
  const [code, setCode] = useState('');
  const act = useAct(() => prove({ kind: 'totp', code }));
  return (
    <Locked error={act.error}>
      <Form error={act.error} isBusy={act.isRunning} submit={factor.useCode} onSubmit={act.run}>
        <CodeField label={factor.code} hint={factor.codeHint} value={code} onChange={setCode} />
      </Form>
    </Locked>
  );
}

/** Six digits. */
export function CodeField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly pointer?: string;
  readonly onChange: (code: string) => void;
}) {
  return (
    <TextField
      {...props}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={9}
      className="input input--code"
    />
  );
}
