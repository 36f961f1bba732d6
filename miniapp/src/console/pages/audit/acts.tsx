import type { OfficeAct } from '@health-code/shared/audit/act';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Show } from '../../components/loaded';
import { More } from '../../components/more';
import { Table } from '../../components/table';
import { call } from '../../core/api';
import { saveFile } from '../../core/save-file';
import { useTimes } from '../../core/times';
import { usePages } from '../../core/use-pages';
import { useWords } from '../../core/words';
import { ActFilters } from './act-filters';
import { actsFile, detailOf, filtered, NO_FILTER } from './act-rows';
import { useOutcomeWords } from './use-outcome-words';

interface Props {
  readonly officeId: string;
  /** Its name. */
  readonly office: string;
  readonly from: string;
  readonly to: string;
}

export function Acts({ officeId, office, from, to }: Props) {
  const { audit } = useWords();
  const time = useTimes();
  const outcome = useOutcomeWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const pages = usePages<OfficeAct>(`${officeId} ${from} ${to}`, async (cursor) => {
    const { acts, next } = await call('listActs', { params: { officeId }, query: { from, to, cursor } });
    return { rows: acts, next };
  });
  const shown = filtered(pages.rows, filter);
  const actions = (
    <div className="actions unprinted">
      <Button onClick={() => saveFile(`audit-${officeId}-${from}-${to}.csv`, actsFile(shown))}>{audit.export}</Button>
      <Button onClick={() => print()}>{audit.print}</Button>
    </div>
  );
  return (
    <Show of={pages.first}>
      {() => (
        <>
          <p className="printed">{audit.printed(office, from, to)}</p>
          <ActFilters acts={pages.rows} filter={filter} onChange={setFilter} />
          {pages.rows.length > 0 && actions}
          {pages.hasMore && <p className="faint">{audit.partly}</p>}
          <Table
            caption={audit.acts}
            empty={audit.none}
            rows={shown}
            keyOf={({ actId }) => actId}
            columns={[
              { key: 'at', title: audit.at, text: ({ at }) => at, cell: ({ at }) => time(at) },
              { key: 'name', title: audit.operator, text: ({ name }) => name },
              {
                key: 'action',
                title: audit.action,
                text: ({ action }) => audit.actions[action as keyof typeof audit.actions] ?? action,
              },
              {
                key: 'object',
                title: audit.object,
                text: ({ object }) => object,
                cell: ({ object }) => <span className="mono">{object}</span>,
              },
              { key: 'outcome', title: audit.outcome, text: outcome },
              { key: 'detail', title: audit.detail, text: (act) => detailOf(act, audit) },
            ]}
          />
          <More of={pages} />
        </>
      )}
    </Show>
  );
}
