import type { Person } from '@health-code/shared/person/person';
import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { minuteTime } from '../../../i18n/times.shared';
import { PlaceCard } from './place-card';
import type { CheckOutStep, useCheckOut } from './use-check-out';

interface CheckOutViewProps {
  people: readonly Person[];
  inside: Extract<CheckOutStep, { kind: 'inside' }>;
  state: ReturnType<typeof useCheckOut>;
}

/** A scan that is probably a check-out: leaving is the large button, checking in again the small one. */
export function CheckOutView({ people, inside: { place, inside }, state }: CheckOutViewProps) {
  const words = useWords().checkIn.leaving;
  const { leave, leftAt, stay } = state;
  if (leftAt !== undefined) return <Notice title={words.done(minuteTime(leftAt))} text={place.name} />;
  const names = people.filter(({ personId }) => inside.some((each) => each.personId === personId));
  const since = Math.min(...inside.map(({ checkIn }) => checkIn.since ?? checkIn.at));
  return (
    <Box>
      <PlaceCard place={place} isCheckOut />
      <Notice title={words.title(minuteTime(since))} text={names.map(({ name }) => name).join(' ')} />
      <Box className="hc-stack">
        <Button busy={leave.busy} onPress={() => void leave.run(inside)}>
          {words.button}
        </Button>
        <Button kind="secondary" onPress={stay}>
          {words.again}
        </Button>
      </Box>
      {leave.failure ? <FailureNotice failure={leave.failure} /> : null}
    </Box>
  );
}
