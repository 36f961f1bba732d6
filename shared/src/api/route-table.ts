import type { CallerKind } from '../rights/caller.ts';
import { type Contract, contract, ROUTE_NAMES, type RouteName } from './contract.ts';
import type { Method } from './route.ts';

/** The part of the contract that a client needs at run time: no schema, so that no mini-program carries a validator. */
export type RouteTable = { readonly [N in RouteName]: ClientRoute };

export interface ClientRoute {
  readonly method: Method;
  readonly path: string;
  readonly caller: CallerKind;
  readonly idempotent: boolean;
}

/** Derives the table of all routes. */
export const routeTable = (): RouteTable => tableOf(() => true);

/** Those that people call by the app, whose builds put its JSON into their bundles: none of machines, and none of officials. */
export const appRouteTable = (): RouteTable =>
  tableOf((route) => route.audience !== 'office' && route.caller !== 'source');

/** A route that was left out is known to no code of that bundle. */
function tableOf(isIn: (route: Contract[RouteName]) => boolean): RouteTable {
  const names = ROUTE_NAMES.filter((name) => isIn(contract[name]));
  return Object.fromEntries(names.map((name) => [name, clientRoute(contract[name])])) as RouteTable;
}

function clientRoute(entry: Contract[RouteName]): ClientRoute {
  return { method: entry.method, path: entry.path, caller: entry.caller, idempotent: 'idempotent' in entry };
}
