import { once } from '../codes/once.ts';
import { createFunction } from '../http/create-function.ts';
import type { HttpFunction } from '../http/http-types.ts';
import type { RouteAddress } from '../http/route-address.ts';
import type { ServedRoute } from '../http/served-route.ts';
import { awsDeps, readSettings } from './aws-deps.ts';

/**
 * The entry of every deployed function: settings, keys and stores of AWS, the routes of one audience, and where those of others are. The master key is
 * asked for while the function starts, and the start does not wait for it: the first request does, and asks again
 * should it have failed. Settings that are wrong stop the start.
 */
export function createLambda(routes: readonly ServedRoute[], elsewhere: readonly RouteAddress[]): HttpFunction {
  const settings = readSettings(process.env);
  const started = once(async () => createFunction(routes, await awsDeps(settings, process.env), elsewhere));
  started().catch(() => undefined);
  return async (event) => (await started())(event);
}
