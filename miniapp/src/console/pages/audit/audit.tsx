import { useState } from 'react';
import { SelectField, TextField } from '../../components/field';
import { Show } from '../../components/loaded';
import { Page } from '../../components/page';
import { call } from '../../core/api';
import { dayAfter } from '../../core/dates';
import { go } from '../../core/router';
import { useWork } from '../../core/session';
import { useLoad } from '../../core/use-load';
import { useWords } from '../../core/words';
import type { PageProps } from '../page-props';
import { Acts } from './acts';

const DAYS_SHOWN = 7;

/** What the officials of an office did and tried. */
export default function Audit({ parts: [chosen] }: PageProps) {
  const { audit, shell } = useWords();
  const { office } = useWork();
  const [from, setFrom] = useState(() => dayAfter(Date.now(), 1 - DAYS_SHOWN));
  const [to, setTo] = useState(() => dayAfter(Date.now(), 0));
  const officeId = chosen ?? office.officeId;
  const offices = useLoad('offices', async () => (await call('listOffices', { query: {} })).offices);
  const named = offices.state === 'ready' ? offices.value.find((each) => each.officeId === officeId) : undefined;
  const areDays = from !== '' && to !== '' && from <= to;
  return (
    <Page title={shell.pages.audit} intro={audit.intro}>
      <Show of={offices}>
        {(list) => (
          <div className="row unprinted">
            <SelectField
              label={audit.office}
              value={officeId}
              choices={list.map(({ officeId: value, name }) => ({ value, label: name }))}
              onChange={(value) => go('audit', value)}
            />
            <TextField label={audit.from} type="date" max={to} value={from} onChange={setFrom} />
            <TextField label={audit.to} type="date" min={from} value={to} onChange={setTo} />
          </div>
        )}
      </Show>
      {areDays && (
        <Acts key={`${officeId} ${from} ${to}`} office={named?.name ?? officeId} {...{ officeId, from, to }} />
      )}
    </Page>
  );
}
