import type { GatePolicies } from '@health-code/shared/entry/policy';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { Show } from '../../components/loaded';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { call, callAsAnyone, isProblem } from '../../core/api';
import { isRegional, useWork } from '../../core/session';
import { useAct } from '../../core/use-act';
import { useLoad } from '../../core/use-load';
import { useWords } from '../../core/words';
import { KindPolicies } from './kind-policies';
import { PolicyFields } from './policy-fields';
import { PolicyPreview } from './policy-preview';

/** What doors ask for in general. What kinds of place ask for besides stays as it is. */
export default function GatePolicy() {
  const { gatePolicy, shell } = useWords();
  const [saved, setSaved] = useState<number>();
  const publishes = isRegional(useWork());
  const loaded = useLoad('gate-policy', () => callAsAnyone('getGatePolicy', {}));
  return (
    <Page title={shell.pages['gate-policy']} intro={gatePolicy.intro}>
      {!publishes && <Notice kind="warning" title={gatePolicy.regional} />}
      {saved !== undefined && <Notice kind="good" title={gatePolicy.published(saved)} />}
      <Show of={loaded}>
        {(policies, reload) => (
          <EditPolicy
            key={policies.version}
            policies={policies}
            onOutdated={reload}
            onDone={(version) => {
              setSaved(version);
              reload();
            }}
          />
        )}
      </Show>
    </Page>
  );
}

interface Props {
  readonly policies: GatePolicies;
  readonly onOutdated: () => void;
  readonly onDone: (version: number) => void;
}

function EditPolicy({ policies, onOutdated, onDone }: Props) {
  const { gatePolicy } = useWords();
  const [policy, setPolicy] = useState(policies.everywhere);
  const body = {
    ...policies,
    kinds: { ...policies.kinds },
    everywhere: { ...policy, colours: { ...policy.colours } },
  };
  const act = useAct(async () => onDone((await call('publishGatePolicyForOffice', { body })).version));
  return (
    <>
      <p className="faint">{gatePolicy.version(policies.version)}</p>
      <Form
        error={act.error}
        isBusy={act.isRunning}
        submit={gatePolicy.publish}
        onSubmit={act.run}
        beside={
          isProblem(act.error, 'PUBLICATION.OUTDATED') && <Button onClick={onOutdated}>{gatePolicy.readAgain}</Button>
        }
      >
        <PolicyFields policy={policy} onChange={setPolicy} />
      </Form>
      <PolicyPreview policies={body} />
      <KindPolicies kinds={policies.kinds} />
    </>
  );
}
