import { contract, type RouteName } from '@health-code/shared/api/contract';
import type { RouteHandlerFactory } from './http-types.ts';
import { planOf, type ServedRoute } from './served-route.ts';

export type RouteHandlers = { [N in RouteName]?: RouteHandlerFactory<N> };

/** The routes of a process that has all of the contract and its handlers at hand. */
export function serveContract(handlers: RouteHandlers): ServedRoute[] {
  return (Object.keys(handlers) as RouteName[]).map((name) => ({
    plan: planOf(contract[name]),
    load: async () => ({ entry: contract[name], factory: handlers[name] as never }),
  }));
}
