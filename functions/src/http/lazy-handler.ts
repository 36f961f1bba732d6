import type { RouteName } from '@health-code/shared/api/contract';
import type { RouteHandler, RouteHandlerFactory } from './http-types.ts';

/** A handler whose code is loaded by the first request for its route: a cold start pays for the one that is asked for, not for its neighbours. */
export function lazyHandler<N extends RouteName>(load: () => Promise<RouteHandlerFactory<N>>): RouteHandlerFactory<N> {
  return (deps) => {
    let handler: Promise<RouteHandler<N>> | undefined;
    return async (request) => {
      handler ??= load().then((factory) => factory(deps));
      return (await handler)(request);
    };
  };
}
