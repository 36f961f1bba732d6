import { useState } from 'react';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { useTask } from '../../../core/task/use-task';
import { phoneNow } from '../../../platform/clock';
import { saveText } from '../../../platform/save-text';
import type { KeptText } from '../../../platform/save-text.types';
import { showPart } from '../../../platform/show-part';
import { hourName } from '../parts/hours-chart.shared';
import { HOURS, hourOf, keptDays, visitorLogCsv } from './visitor-log.shared';

/** The parts of the page, by the classes that mark them. */
export const DAY_PART = 'hc-visitor-log-day';
export const ROWS_PART = 'hc-visitor-log-rows';

/** The state of the visitor log: the chosen hour, its rows, the counts of the other hours, and the CSV export. */
export function useVisitorLog(placeId: string, openedHour?: string) {
  const words = useWords();
  const [openedAt] = useState(phoneNow);
  const days = keptDays(openedAt);
  const [day, setDay] = useState(days[0]?.day ?? '');
  const [hour, setHour] = useState(HOURS.find((name) => name === openedHour) ?? hourOf(openedAt));
  const [kept, setKept] = useState<KeptText>();
  const key = `${placeId} ${day}`;
  const counts = useLoad(`counts ${key}`, () => api('getPlaceDay', { params: { placeId, day } }));
  const rows = useLoad(`visitor log ${key} ${hour}`, () =>
    api('getVisitorLog', { params: { placeId }, query: { day, hour } }),
  );
  const save = useTask(async () => {
    setKept(undefined);
    setKept(await saveText(visitorLogCsv(words, rows.data?.rows ?? []), `visitor-log-${day}-${hour}.csv`));
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
