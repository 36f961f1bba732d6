import type { Person } from '@health-code/shared/identity/person';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { Box } from '../../components/element';
import { Loading } from '../../components/loading';
import { useWords } from '../../i18n/use-words';
import type { Entry } from './check-in.shared';
import { CheckInFailure } from './check-in-failure';
import { PlaceCard } from './place-card';
import { ResultView } from './result-view';
import { useCheckIn } from './use-check-in';
import { usePlaceByCode } from './use-place';

interface ArrivalProps {
  entry: Entry;
  people: readonly Person[];
  firstId: string;
}

export function Arrival({ entry, people, firstId }: ArrivalProps) {
  const words = useWords();
  const state = useCheckIn(entry, people, firstId);
  if (state.answer) return <ResultView answer={state.answer} />;
  if (state.failure) return <CheckInFailure failure={state.failure} onRetry={state.checkIn} />;
  if (state.busy || state.automatic) return <Loading text={words.checkIn.working} />;
  return <Confirm entry={entry} people={people} state={state} />;
}

interface ConfirmProps {
  entry: Entry;
  people: readonly Person[];
  state: ReturnType<typeof useCheckIn>;
}

/** The place, who enters, and one large button. */
function Confirm({ entry, people, state }: ConfirmProps) {
  const words = useWords();
  const place = usePlaceByCode(entry.code);
  if (place.failure) return <CheckInFailure failure={place.failure} onRetry={place.reload} />;
  if (place.data === undefined) return <Loading />;
  const nobody = state.chosenIds.length === 0;
  return (
    <Box>
      <PlaceCard place={place.data} />
      {people.length > 1 ? (
        <Card>
          <Choice
            label={words.checkIn.who}
            options={people.map(({ personId, name, document }) => ({
              value: personId,
              label: name,
              note: document.number,
            }))}
            chosen={state.chosenIds}
            several
            onToggle={state.toggle}
            error={nobody ? words.checkIn.whoMissing : undefined}
          />
        </Card>
      ) : null}
      <Button disabled={nobody} onPress={state.checkIn}>
        {words.checkIn.button}
      </Button>
    </Box>
  );
}
