import { useState } from 'react';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { useTask } from '../../../core/task/use-task';
import { phoneNow } from '../../../platform/clock';
import { saveText } from '../../../platform/save-text';
import type { KeptText } from '../../../platform/save-text.types';
import { hourOf, keptDays, visitorLogCsv } from './visitor-log.shared';

/** The state of the visitor log: the chosen hour, its rows, the counts of the other hours, and the CSV export. */
export function useVisitorLog(placeId: string) {
  const words = useWords();
  const [openedAt] = useState(phoneNow);
  const days = keptDays(openedAt);
  const [day, setDay] = useState(days[0]?.day ?? '');
  const [hour, setHour] = useState(hourOf(openedAt));
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
    reload() {
      counts.reload();
      rows.reload();
    },
    exportCsv: () => void save.run(),
  };
}
