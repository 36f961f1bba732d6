import { createFunction } from '../http/create-function.ts';
import type { HttpFunction } from '../http/http-types.ts';
import type { ServedRoute } from '../http/served-route.ts';
import { awsDeps } from './aws-deps.ts';

/** The entry of every deployed function: settings, keys and stores of AWS, and the routes of one audience. */
export async function createLambda(routes: readonly ServedRoute[]): Promise<HttpFunction> {
  return createFunction(routes, await awsDeps(process.env));
}
