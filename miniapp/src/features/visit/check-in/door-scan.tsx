import type { Person } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import { formatPlaceCode } from '@health-code/shared/place/place-code';
import { Button } from '../../../components/button';
import { Card, Fact } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Box } from '../../../components/element';
import { Loading } from '../../../components/loading';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { ownName } from '../../person/own-name.shared';
import { type DoorCode, waitsForServer } from './check-in.shared';
import { CheckInFailure } from './check-in-failure';
import { CheckOutView } from './check-out-view';
import { LaterCheckIn } from './later-check-in';
import { PlaceCard } from './place-card';
import { ResultView } from './result-view';
import { useCheckIn } from './use-check-in';
import { useCheckOut } from './use-check-out';
import { usePlaceByCode } from './use-place-by-code';

interface DoorScanProps {
  door: DoorCode;
  people: readonly Person[];
  firstId: PersonId;
}

/** A scan at a door: a check-in, unless the place asks for check-outs and somebody may be leaving. */
export function DoorScan(props: DoorScanProps) {
  const state = useCheckOut(props.door, props.people);
  if (state.step.kind === 'asking') return <Loading />;
  if (state.step.kind === 'inside') return <CheckOutView people={props.people} inside={state.step} state={state} />;
  return <WayIn {...props} />;
}

function WayIn({ door, people, firstId }: DoorScanProps) {
  const words = useWords();
  const state = useCheckIn(door, people, firstId);
  if (state.waitingKey) return <LaterCheckIn door={door} checkInKey={state.waitingKey} people={people} />;
  if (state.answer) return <ResultView door={door} answer={state.answer} />;
  if (state.failure) return <CheckInFailure failure={state.failure} onRetry={state.checkIn} />;
  if (state.busy || state.automatic) return <Loading text={words.checkIn.working} />;
  return <Confirm door={door} people={people} state={state} />;
}

interface ConfirmProps {
  door: DoorCode;
  people: readonly Person[];
  state: ReturnType<typeof useCheckIn>;
}

/** The place, who enters, and one large button. Offline, the place code replaces the name. */
function Confirm({ door, people, state }: ConfirmProps) {
  const words = useWords();
  const place = usePlaceByCode(door.code);
  const isUnreachable = place.failure !== undefined && waitsForServer(place.failure);
  if (place.failure && !isUnreachable) return <CheckInFailure failure={place.failure} onRetry={place.reload} />;
  if (place.data === undefined && !isUnreachable) return <Loading />;
  const isNobody = state.chosenIds.length === 0;
  return (
    <Box>
      {place.data ? <PlaceCard place={place.data} /> : <UnseenPlace code={door.code} />}
      {people.length > 1 ? <Who people={people} state={state} /> : null}
      <Button disabled={isNobody} onPress={state.checkIn}>
        {place.data ? words.checkIn.button : words.checkIn.without.button}
      </Button>
    </Box>
  );
}

function UnseenPlace({ code }: { code: string }) {
  const words = useWords().checkIn;
  return (
    <Box>
      <Notice tone="warning" title={words.without.title} text={words.without.text} />
      <Card>
        <Fact name={words.code}>{formatPlaceCode(code)}</Fact>
      </Card>
    </Box>
  );
}

function Who({ people, state }: Pick<ConfirmProps, 'people' | 'state'>) {
  const words = useWords().checkIn;
  return (
    <Card>
      <Choice
        label={words.who}
        options={people.map((person) => ({
          value: person.personId,
          label: ownName(person),
          note: person.document.number,
        }))}
        chosen={state.chosenIds}
        several
        onToggle={state.toggle}
        error={state.chosenIds.length === 0 ? words.whoMissing : undefined}
      />
    </Card>
  );
}
