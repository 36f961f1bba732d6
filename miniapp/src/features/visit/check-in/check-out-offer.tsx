import type { CheckInAnswer } from '@health-code/shared/visit/visit';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { useTask } from '../../../core/task/use-task';
import { minuteTime } from '../../../i18n/times.shared';
import { checkOutNow } from './check-out';
import { rememberCheckIns } from './last-check-ins';

/** Somebody who scans the place where they are may be leaving: offers to check out. */
export function CheckOutOffer({ answer }: { answer: CheckInAnswer }) {
  const words = useWords().checkIn.leaving;
  const [checkIns] = useState(() => rememberCheckIns(answer));
  const [leftAt, setLeftAt] = useState<string | null>(null);
  const inside = answer.results.filter((_result, index) => {
    const checkIn = checkIns[index];
    return checkIn !== undefined && checkIn.since !== null && !checkIn.hasLeft;
  });
  const leave = useTask(async () => {
    const at = answer.serverTime;
    const visits = await Promise.all(inside.map(({ personId, visitId }) => checkOutNow(personId, { visitId, at })));
    setLeftAt(visits[0]?.leftAt ?? null);
  });
  const since = checkIns.find((checkIn) => checkIn.since !== null)?.since ?? null;
  if (since === null || inside.length === 0) return null;
  if (leftAt !== null) return <Notice title={words.done(minuteTime(Date.parse(leftAt)))} />;
  return (
    <Box>
      <Notice title={words.title(minuteTime(since))} text={words.text}>
        <Button kind="secondary" busy={leave.busy} onPress={() => void leave.run()}>
          {words.button}
        </Button>
      </Notice>
      {leave.failure ? <FailureNotice failure={leave.failure} /> : null}
    </Box>
  );
}
