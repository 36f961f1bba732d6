import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { api } from '../../../core/api/api';
import { useLoad } from '../../../core/task/use-load';
import { carryOver } from './edit-draft';
import { EditPlaceForm } from './edit-place-form';

/** Edits a place, prefilled with what it is now, and with what was typed before. */
export function EditPlace({ placeId }: { placeId: string }) {
  const { data, failure, reload } = useLoad(`edit ${placeId}`, async () => {
    const place = await api('getPlace', { params: { placeId } });
    return { place, isCarriedOver: carryOver(place) };
  });
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const { place, isCarriedOver } = data;
  return <EditPlaceForm key={place.revision} {...{ place, isCarriedOver }} onReload={reload} />;
}
