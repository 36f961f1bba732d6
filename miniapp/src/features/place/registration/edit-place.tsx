import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { api } from '../../../core/api/api';
import { useLoad } from '../../../core/task/use-load';
import { EditPlaceForm } from './edit-place-form';

/** Edits a place, prefilled with what it is now. */
export function EditPlace({ placeId }: { placeId: string }) {
  const { data, failure, reload } = useLoad(`edit ${placeId}`, () => api('getPlace', { params: { placeId } }));
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  return <EditPlaceForm key={data.revision} place={data} onReload={reload} />;
}
