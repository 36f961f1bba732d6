import type { RouteTable } from '@health-code/shared/api/route-table';

/** Put into the bundle by config/index.ts. */
declare global {
  const API_ROUTES: RouteTable;
  const API_ORIGIN: string;
  /** Served by ourselves: a scanner that waits for somebody else's server does not open doors. */
  const SCANNER_WASM: string;
}
