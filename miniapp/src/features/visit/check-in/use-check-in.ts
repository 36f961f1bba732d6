import type { Person } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Location } from '@health-code/shared/place/location';
import type { CheckInAnswer } from '@health-code/shared/visit/visit';
import { useEffect, useRef, useState } from 'react';
import { toggled } from '../../../components/choice.types';
import { serverNow } from '../../../core/clock/server-clock';
import { failureOf } from '../../../core/failure/failure.shared';
import { currentSession } from '../../../core/session/session-store';
import { useIntentKey, useTask } from '../../../core/task/use-task';
import { phoneNow } from '../../../platform/clock';
import { findLocation } from '../../../platform/location';
import { agreesTo } from '../../consent/known-consents';
import { checksInByItself, type DoorCode, waitsForServer } from './check-in.shared';
import { checkInNow, useCheckInOutbox } from './check-in-outbox';
import { earlierCheckIn } from './earlier-check-in.shared';
import { newVisit } from './new-visit.shared';

/** The state of one check-in: who enters, the answer, or the key under which it waits in the outbox. Retries share one Idempotency-Key. */
export function useCheckIn(door: DoorCode, people: readonly Person[], firstId: PersonId) {
  const [chosenIds, setChosenIds] = useState<readonly PersonId[]>([firstId]);
  const [answer, setAnswer] = useState<CheckInAnswer>();
  const [waitingKey, setWaitingKey] = useWaitingKey(door);
  const location = useRef<Promise<Location | undefined>>();
  const intentKey = useIntentKey(`${door.code} ${[...chosenIds].sort().join()}`, door.key);
  const task = useTask(async () => {
    // Asked for once and kept: a retry should be the same request.
    location.current ??= agreedLocation();
    const now = phoneNow();
    const place = await location.current;
    const visit = newVisit({ door, people, chosenIds, location: place, serverTime: serverNow, now });
    const owner = currentSession()?.accountId ?? '';
    try {
      setAnswer(await checkInNow({ key: intentKey, owner, item: visit }));
    } catch (error) {
      if (!waitsForServer(failureOf(error))) throw error;
      setWaitingKey(intentKey);
    }
  });

  const automatic = checksInByItself(door.scene, people.length) && waitingKey === undefined;
  const { run } = task;
  useEffect(() => {
    if (automatic) void run();
  }, [automatic, run]);

  return {
    answer,
    automatic,
    chosenIds,
    waitingKey,
    busy: task.busy,
    failure: task.failure,
    toggle: (personId: string) => setChosenIds(toggled<PersonId>(chosenIds, personId as PersonId)),
    checkIn: () => void run(),
  };
}

/** Where the phone is, if its owner agreed to that being compared. */
const agreedLocation = async () => ((await agreesTo('location')) ? findLocation() : undefined);

/** The key under which this check-in waits in the outbox, also when the page was reopened. */
function useWaitingKey(door: DoorCode) {
  const { waiting } = useCheckInOutbox();
  return useState(() => earlierCheckIn(waiting, door, serverNow())?.key);
}
