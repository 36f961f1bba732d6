import { walkPages } from '@health-code/shared/api/walk-pages';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { PersonExport } from '@health-code/shared/privacy/export';
import { useState } from 'react';
import { api } from '../../core/api/api';
import { useTask } from '../../core/task/use-task';
import { phoneNow } from '../../platform/clock';
import { saveText } from '../../platform/save-text';
import type { KeptText } from '../../platform/save-text.types';

/** The export of a person: what was saved last, and how many rows have come so far. */
export function useExport(personId: PersonId) {
  const [kept, setKept] = useState<KeptText>();
  const [rows, setRows] = useState(0);
  const task = useTask(async () => {
    setKept(undefined);
    setRows(0);
    const whole = await compose(personId, setRows);
    setKept(await saveText(`${JSON.stringify(whole, null, 2)}\n`, 'health-code-data.json'));
  });
  return { kept, rows, busy: task.busy, failure: task.failure, run: () => void task.run() };
}

/** All that the service tells of a person, every page of it. */
async function compose(personId: PersonId, onRows: (rows: number) => void): Promise<PersonExport> {
  const params = { personId };
  const data = await api('getPersonData', { params, query: { details: 'full' } });
  let visits: PersonExport['visits'] = [];
  await walkPages(
    (query) => api('listPersonVisits', { params, query }),
    (pages) => {
      visits = pages.flatMap((page) => page.visits);
      onRows(visits.length);
    },
  );
  let looks: PersonExport['looks'] = [];
  await walkPages(
    (query) => api('listAccesses', { params, query }),
    (pages) => {
      looks = pages.flatMap((page) => page.accesses);
      onRows(visits.length + looks.length);
    },
  );
  return {
    format: 'health-code-person',
    version: 1,
    exportedAt: new Date(phoneNow()).toISOString(),
    data,
    visits,
    looks,
  };
}
