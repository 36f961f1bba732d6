import { toIso } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../../http/http-types.ts';

export const getHealth: RouteHandlerFactory<'getHealth'> =
  () =>
  async ({ now }) => ({ status: 200, body: { status: 'ok', serverTime: toIso(now) } });
