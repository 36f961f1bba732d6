import type { PersonId } from '@health-code/shared/person/person-id';
import type { Visit } from '@health-code/shared/visit/visit';
import { useState } from 'react';
import { api } from '../../../core/api/api';
import { serverNow } from '../../../core/clock/server-clock';
import { useWords } from '../../../core/settings/use-words';
import { useTask } from '../../../core/task/use-task';
import { minuteTime } from '../../../i18n/times.shared';
import { rememberLeaving } from '../check-in/last-check-ins';
import { groupTime, readTimes, type TypedTimes } from './times-form.shared';

/** The end that the person reported; an inferred end does not count. */
const saidToHaveLeft = ({ leftAt, endedBy }: Visit) => (endedBy === 'self' && leftAt !== null ? leftAt : undefined);

/** State of the form for the times of one visit. */
export function useTimesForm(personId: PersonId, visit: Visit, onSaved: () => void) {
  const { faults } = useWords().visits.form;
  const said = saidToHaveLeft(visit);
  const recorded = { arrivedAt: Date.parse(visit.at), leftAt: said === undefined ? undefined : Date.parse(said) };
  const [typed, setTyped] = useState<TypedTimes>({
    arrived: minuteTime(recorded.arrivedAt),
    left: recorded.leftAt === undefined ? '' : minuteTime(recorded.leftAt),
  });
  const [isTried, setTried] = useState(false);
  const reading = readTimes(typed, recorded, serverNow());
  const task = useTask(async (arrivedAt: number, leftAt: number | undefined) => {
    const { visitId } = visit;
    const iso = (at: number) => new Date(at).toISOString();
    const body = { arrivedAt: iso(arrivedAt), leftAt: leftAt === undefined ? null : iso(leftAt) };
    await api('correctVisit', { params: { personId, visitId }, body });
    if (leftAt !== undefined) rememberLeaving(personId, visitId);
    onSaved();
  });
  return {
    typed,
    busy: task.busy,
    failure: task.failure,
    changeArrived: (text: string) => setTyped({ ...typed, arrived: groupTime(text) }),
    changeLeft: (text: string) => setTyped({ ...typed, left: groupTime(text) }),
    errorAt: (field: keyof TypedTimes) =>
      isTried && reading.kind === 'wrong' && reading.field === field ? faults[reading.fault] : undefined,
    save() {
      setTried(true);
      if (reading.kind === 'ok') void task.run(reading.arrivedAt, reading.leftAt);
    },
  };
}
