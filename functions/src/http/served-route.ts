import type { RouteName } from '@health-code/shared/api/contract';
import { DEFAULT_MAX_BODY_BYTES, type Method, type Route } from '@health-code/shared/api/route';
import type { RouteHandlerFactory } from './http-types.ts';

/** What the router must know of a route before anybody asks for it. It is data, so that a function starts without a schema. */
export interface RoutePlan {
  readonly method: Method;
  readonly path: string;
  readonly caller: Route['caller'];
  readonly rights: Route['rights'];
  /** The largest body in bytes; null for a route that takes none. */
  readonly maxBodyBytes: number | null;
}

/** The rest of a route: what it checks, and what answers it. */
export interface LoadedRoute {
  readonly entry: Route;
  readonly factory: RouteHandlerFactory<RouteName>;
}

/** A route whose schemas and handler are loaded by the first request for it: a cold start pays for the one that is asked for, not for its neighbours. */
export interface ServedRoute {
  readonly plan: RoutePlan;
  readonly load: () => Promise<LoadedRoute>;
}

export function planOf(route: Route): RoutePlan {
  const { method, path, caller, rights, body, maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = route;
  return { method, path, caller, rights, maxBodyBytes: body === undefined ? null : maxBodyBytes };
}
