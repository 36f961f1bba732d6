import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { phoneNow } from '../../platform/clock';
import { saveText } from '../../platform/save-text';
import type { KeptText } from '../../platform/save-text.types';
import { useLoad } from '../common/use-load';
import { useTask } from '../common/use-task';
import { api } from '../session/api';
import { hourOf, keptDays, registerCsv } from './register.shared';

/** One hour of a register: which one, its rows, how many came in the others, and a file of it. */
export function useRegister(placeId: string) {
  const words = useWords();
  const [openedAt] = useState(phoneNow);
  const days = keptDays(openedAt);
  const [day, setDay] = useState(days[0]?.day ?? '');
  const [hour, setHour] = useState(hourOf(openedAt));
  const [kept, setKept] = useState<KeptText>();
  const key = `${placeId} ${day}`;
  const counts = useLoad(`counts ${key}`, () => api('getPlaceDay', { params: { placeId, day } }));
  const rows = useLoad(`register ${key} ${hour}`, () =>
    api('getVisitorLog', { params: { placeId }, query: { day, hour } }),
  );
  const save = useTask(async () => {
    setKept(undefined);
    setKept(await saveText(registerCsv(words, rows.data?.rows ?? []), `register-${day}-${hour}.csv`));
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
