import type { Operator } from '@health-code/shared/office/operator';
import { Facts } from '../../components/facts';
import { Show } from '../../components/loaded';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { linkTo } from '../../core/router';
import { may, useWork } from '../../core/session';
import { useTimes } from '../../core/times';
import { useWords } from '../../core/words';
import { NotFound } from '../not-found';
import { ChangePowers } from './change-powers';
import { OperatorActs } from './operator-acts';
import { useOffice } from './use-office';

interface Props {
  readonly officeId: string;
  readonly operatorId: string;
}

export function OperatorPage({ officeId, operatorId }: Props) {
  const loaded = useOffice(officeId, true);
  return (
    <Show of={loaded}>
      {({ operators }, reload) => {
        const operator = operators.find((each) => each.operatorId === operatorId);
        return operator === undefined ? <NotFound /> : <OneOperator {...{ operator, reload }} />;
      }}
    </Show>
  );
}

function OneOperator({ operator, reload }: { operator: Operator; reload: () => void }) {
  const { offices, operatorStates, powers, factorKinds } = useWords();
  const time = useTimes();
  const work = useWork();
  const isSelf = work.operator.operatorId === operator.operatorId;
  const isManaged = may(work, 'operator.manage') && operator.state !== 'ended' && !isSelf;
  return (
    <Page title={operator.name} above={[{ label: offices.operators, to: linkTo('offices', operator.officeId) }]}>
      <Facts
        rows={[
          [offices.state, operatorStates[operator.state]],
          [offices.factors, operator.factors.map((kind) => factorKinds[kind]).join(offices.comma) || offices.nothing],
          [offices.lastSeen, operator.lastSeenAt === null ? offices.nothing : time(operator.lastSeenAt)],
        ]}
      />
      {isSelf && <Notice>{offices.self}</Notice>}
      <section>
        <h2>{offices.powers}</h2>
        {operator.powers.length === 0 && <p className="empty">{offices.noPowers}</p>}
        <ul>
          {operator.powers.map(({ power, until }) => (
            <li key={power}>{offices.powerUntil(powers[power], time(until))}</li>
          ))}
        </ul>
        {isManaged && <ChangePowers key={operator.revision} operator={operator} onDone={reload} />}
      </section>
      {isManaged && <OperatorActs operator={operator} onDone={reload} />}
    </Page>
  );
}
