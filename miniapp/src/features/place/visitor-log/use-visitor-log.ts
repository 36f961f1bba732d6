import { walkPages } from '@health-code/shared/api/walk-pages';
import { useState } from 'react';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { usePages } from '../../../core/task/use-pages';
import { useTask } from '../../../core/task/use-task';
import { phoneNow } from '../../../platform/clock';
import { saveText } from '../../../platform/save-text';
import type { KeptText } from '../../../platform/save-text.types';
import { showPart } from '../../../platform/show-part';
import { hourName } from '../parts/hours-chart.shared';
import { HOURS, hourOf, keptDays, rowsOf, visitorLogCsv } from './visitor-log.shared';

/** The parts of the page, by the classes that mark them. */
export const DAY_PART = 'hc-visitor-log-day';
export const ROWS_PART = 'hc-visitor-log-rows';

/** The state of the visitor log: the chosen hour, its rows page by page, the counts of the other hours, and the export of all rows as CSV. */
export function useVisitorLog(placeId: string, openedHour?: string) {
  const words = useWords();
  const [openedAt] = useState(phoneNow);
  const days = keptDays(openedAt);
  const [day, setDay] = useState(days[0]?.day ?? '');
  const [hour, setHour] = useState(HOURS.find((name) => name === openedHour) ?? hourOf(openedAt));
  const [kept, setKept] = useState<KeptText>();
  const key = `${placeId} ${day}`;
  const counts = useLoad(`counts ${key}`, () => api('getPlaceDay', { params: { placeId, day } }));
  const fetchPage = (page: { readonly cursor?: string }) =>
    api('getVisitorLog', { params: { placeId }, query: { ...page, day, hour } });
  const rows = usePages(`visitor log ${key} ${hour}`, fetchPage);
  const [savedRows, setSavedRows] = useState(0);
  const save = useTask(async () => {
    setKept(undefined);
    setSavedRows(0);
    const pages = await walkPages(fetchPage, (sofar) => setSavedRows(rowsOf(sofar).length));
    setKept(await saveText(visitorLogCsv(words, rowsOf(pages)), `visitor-log-${day}-${hour}.csv`));
  });
  const choose = (change: () => void) => {
    setKept(undefined);
    change();
  };
  return {
    openedAt,
    days,
    day,
    hour,
    kept,
    hours: counts.data?.hours,
    rows,
    busy: save.busy,
    saveFailure: save.failure,
    /** How many rows of the hour the export has so far. */
    savedRows,
    chooseDay: (chosen: string) => choose(() => setDay(chosen)),
    chooseHour: (chosen: string) => choose(() => setHour(chosen)),
    /** Opens an hour from the chart, and goes to its rows. */
    openHour(chosen: number) {
      choose(() => setHour(hourName(chosen)));
      showPart(ROWS_PART);
    },
    /** Back to the whole day. */
    showDay: () => showPart(DAY_PART),
    reload() {
      counts.reload();
      rows.reload();
    },
    exportCsv: () => void save.run(),
  };
}
