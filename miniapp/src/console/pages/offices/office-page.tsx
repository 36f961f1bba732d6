import type { Operator } from '@health-code/shared/office/operator';
import { Facts } from '../../components/facts';
import { Show } from '../../components/loaded';
import { Page } from '../../components/page';
import { Table } from '../../components/table';
import { linkTo } from '../../core/router';
import { may, useWork } from '../../core/session';
import { useTimes } from '../../core/times';
import { useWords } from '../../core/words';
import { NotFound } from '../not-found';
import { type Staffed, useOffice } from './use-office';

export function OfficePage({ officeId }: { readonly officeId: string }) {
  const loaded = useOffice(officeId, may(useWork(), 'operator.list'));
  return <Show of={loaded}>{(staffed) => <Office {...staffed} />}</Show>;
}

function Office({ office, operators }: Staffed) {
  const { offices, shell } = useWords();
  const work = useWork();
  if (office === undefined) return <NotFound />;
  const actions = may(work, 'operator.manage') && (
    <a className="button button--main" href={linkTo('offices', office.officeId, 'invite')}>
      {offices.invite}
    </a>
  );
  return (
    <Page title={office.name} above={[{ label: shell.pages.offices, to: linkTo('offices') }]} actions={actions}>
      <Facts
        rows={[
          [offices.division, office.division],
          [offices.phone, office.phone],
        ]}
      />
      {may(work, 'operator.list') && <Operators operators={operators} />}
    </Page>
  );
}

function Operators({ operators }: Pick<Staffed, 'operators'>) {
  const { offices, operatorStates, powers: names, factorKinds } = useWords();
  const time = useTimes();
  const powersOf = ({ powers }: Operator) => powers.map(({ power }) => names[power]).join(offices.comma);
  return (
    <section>
      <h2>{offices.operators}</h2>
      <Table
        caption={offices.operators}
        empty={offices.noOperators}
        isFound
        rows={operators}
        keyOf={({ operatorId }) => operatorId}
        columns={[
          {
            key: 'name',
            title: offices.person,
            text: ({ name }) => name,
            cell: ({ officeId, operatorId, name }) => (
              <a href={linkTo('offices', officeId, 'operators', operatorId)}>{name}</a>
            ),
          },
          { key: 'state', title: offices.state, text: ({ state }) => operatorStates[state] },
          { key: 'powers', title: offices.powers, text: powersOf },
          {
            key: 'factors',
            title: offices.factors,
            text: ({ factors }) => factors.map((kind) => factorKinds[kind]).join(offices.comma) || offices.nothing,
          },
          {
            key: 'seen',
            title: offices.lastSeen,
            text: ({ lastSeenAt }) => (lastSeenAt === null ? offices.nothing : time(lastSeenAt)),
          },
        ]}
      />
    </section>
  );
}
