import type { Person } from '@health-code/shared/identity/person';
import type { Location } from '@health-code/shared/place/location';
import type { CheckInAnswer } from '@health-code/shared/visit/visit';
import { useEffect, useRef, useState } from 'react';
import { findLocation } from '../../platform/location';
import { useIntentKey, useTask } from '../common/use-task';
import { api } from '../session/api';
import { checksInByItself, type Entry, entryMethod, toggled } from './check-in.shared';

/** One arrival at one place: who enters, one try or several with the same key, and the answer. */
export function useCheckIn(entry: Entry, people: readonly Person[], firstId: string) {
  const [chosenIds, setChosenIds] = useState<readonly string[]>([firstId]);
  const [answer, setAnswer] = useState<CheckInAnswer>();
  const location = useRef<Promise<Location | undefined>>();
  const intentKey = useIntentKey(`${entry.code} ${[...chosenIds].sort().join()}`, entry.key);
  const task = useTask(async () => {
    // Asked for once and kept: a retry must be the same request, or its key would be refused.
    location.current ??= findLocation();
    const place = await location.current;
    const body = {
      placeCode: entry.code,
      personIds: [...chosenIds],
      entry: { method: entryMethod(people, chosenIds), scene: entry.scene, ...(place ? { location: place } : {}) },
    };
    setAnswer(await api('checkIn', { body, idempotencyKey: intentKey }));
  });

  const automatic = checksInByItself(entry.scene, people.length);
  const { run } = task;
  useEffect(() => {
    if (automatic) void run();
  }, [automatic, run]);

  return {
    answer,
    automatic,
    chosenIds,
    busy: task.busy,
    failure: task.failure,
    toggle: (personId: string) => setChosenIds(toggled(chosenIds, personId)),
    checkIn: () => void run(),
  };
}
