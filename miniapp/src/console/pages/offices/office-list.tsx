import { Show } from '../../components/loaded';
import { Page } from '../../components/page';
import { Table } from '../../components/table';
import { call } from '../../core/api';
import { linkTo } from '../../core/router';
import { may, useWork } from '../../core/session';
import { useLoad } from '../../core/use-load';
import { useWords } from '../../core/words';

/** The offices of the division and below it; how far a name stands in shows how far below it is. */
export function OfficeList() {
  const { offices, shell } = useWords();
  const work = useWork();
  const loaded = useLoad('offices', () => call('listOffices', { query: {} }));
  const actions = may(work, 'office.found') && (
    <a className="button button--main" href={linkTo('offices', 'new')}>
      {offices.found}
    </a>
  );
  return (
    <Page title={shell.pages.offices} intro={offices.intro} actions={actions}>
      <Show of={loaded}>
        {(answer) => (
          <Table
            caption={shell.pages.offices}
            empty={offices.none}
            isFound
            rows={answer.offices}
            keyOf={({ officeId }) => officeId}
            columns={[
              {
                key: 'name',
                title: offices.name,
                text: ({ name }) => name,
                cell: ({ officeId, name, division }) => (
                  <a className={`below below--${division.length}`} href={linkTo('offices', officeId)}>
                    {name}
                  </a>
                ),
              },
              { key: 'division', title: offices.division, text: ({ division }) => division },
              { key: 'phone', title: offices.phone, text: ({ phone }) => phone },
            ]}
          />
        )}
      </Show>
    </Page>
  );
}
