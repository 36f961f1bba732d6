import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { api } from '../../../core/api/api';
import { useSettings } from '../../../core/settings/settings-store';
import { useLoad } from '../../../core/task/use-load';
import { pathTo } from '../../division/division-directory';
import { formOf } from './place-new.shared';
import { PlaceNewForm } from './place-new-form';

/** Registers a refused place again, prefilled, so that its owner only fixes what was wrong. */
export function RegisterAgain({ placeId }: { placeId: string }) {
  const { language } = useSettings();
  const { data, failure, reload } = useLoad(`again ${placeId}`, async () => {
    const place = await api('getPlace', { params: { placeId } });
    return { place, known: formOf(place, await pathTo(place.division, language)) };
  });
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  return <PlaceNewForm known={data.known} draft={`place-again ${placeId}`} />;
}
