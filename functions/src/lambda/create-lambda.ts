import { createFunction, type RouteHandlers } from '../http/create-function.ts';
import type { HttpFunction } from '../http/http-types.ts';
import { awsDeps } from './aws-deps.ts';

/** The entry of every deployed function: settings, keys and stores of AWS, and the handlers of one audience. */
export async function createLambda(handlers: RouteHandlers): Promise<HttpFunction> {
  return createFunction(handlers, await awsDeps(process.env));
}
