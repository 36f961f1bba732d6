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

/** Derives the table; the mini-program's build puts its JSON into the bundle. */
export function routeTable(): RouteTable {
  const rows = ROUTE_NAMES.map((name) => [name, clientRoute(contract[name])]);
  return Object.fromEntries(rows) as RouteTable;
}

function clientRoute(entry: Contract[RouteName]): ClientRoute {
  return { method: entry.method, path: entry.path, caller: entry.caller, idempotent: 'idempotent' in entry };
}
