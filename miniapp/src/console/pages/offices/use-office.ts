import type { Office } from '@health-code/shared/office/office';
import type { Operator } from '@health-code/shared/office/operator';
import { call } from '../../core/api';
import { type Loaded, useLoad } from '../../core/use-load';

export interface Staffed {
  readonly office: Office | undefined;
  readonly operators: readonly Operator[];
}

/** An office with those who work there; nobody where the official may not see that. */
export function useOffice(officeId: string, seesOperators: boolean): Loaded<Staffed> {
  return useLoad(`${officeId} ${seesOperators}`, async () => {
    const query = { division: officeId.split('-')[0] };
    const [{ offices }, { operators }] = await Promise.all([
      call('listOffices', { query }),
      seesOperators ? call('listOperators', { params: { officeId } }) : { operators: [] },
    ]);
    return { office: offices.find((each) => each.officeId === officeId), operators };
  });
}
