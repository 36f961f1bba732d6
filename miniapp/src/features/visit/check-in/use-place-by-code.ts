import { api } from '../../../core/api/api';
import { useLoad } from '../../../core/task/use-load';

/** The place behind a code, as anyone before its poster may see it. */
export function usePlaceByCode(code: string) {
  return useLoad(`place ${code}`, async () => (await api('getPlaceByCode', { params: { code } })).place);
}
