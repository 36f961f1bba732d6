import type { RouteTable } from '@health-code/shared/api/route-table';

/** Put into the bundle by config/index.ts. */
declare global {
  const API_ROUTES: RouteTable;
  const API_ORIGIN: string;
}
