import { Loading } from '../../components/loading';
import { FailureNotice } from '../common/failure-notice';
import { useLoad } from '../common/use-load';
import { pathTo } from '../divisions/division-directory';
import { api } from '../session/api';
import { formOf } from './place-new.shared';
import { PlaceNewForm } from './place-new-form';

/** The registration of a place that was refused: its owner mends what was wrong, and types nothing twice. */
export function PlaceAgain({ placeId }: { placeId: string }) {
  const { data, failure, reload } = useLoad(`again ${placeId}`, async () => {
    const place = await api('getPlace', { params: { placeId } });
    return { place, known: formOf(place, await pathTo(place.division)) };
  });
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  return <PlaceNewForm known={data.known} />;
}
