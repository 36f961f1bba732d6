import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { Loading } from '../../components/loading';
import { useWords } from '../../i18n/use-words';
import { FailureNotice } from '../common/failure-notice';
import { useLoad } from '../common/use-load';
import { api } from '../session/api';
import { EntranceCard } from './entrance-card';
import { InviteStaff } from './invite-staff';

/** A place as its owner sees it. */
export function PlaceView({ placeId }: { placeId: string }) {
  const words = useWords();
  const { data: place, failure, reload } = useLoad(`own ${placeId}`, () => api('getPlace', { params: { placeId } }));
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (place === undefined) return <Loading />;
  return (
    <Box>
      <Card title={place.name}>
        <Fact name={words.places.states[place.state]}>{words.places.kinds[place.kind]}</Fact>
        <Fact name={words.place.visitsToday}>{String(place.visitsToday)}</Fact>
        <Fact name={words.place.address}>{`${place.divisionName} ${place.address}`}</Fact>
        <Fact name={words.place.manager}>
          {place.manager ? `${place.manager.name} ${place.manager.phone}` : words.place.managerSelf}
        </Fact>
      </Card>
      {place.entrances.map((entrance) => (
        <EntranceCard key={entrance.entranceId} place={place} entrance={entrance} onReplaced={reload} />
      ))}
      {place.state === 'active' ? <InviteStaff placeId={placeId} /> : null}
    </Box>
  );
}
