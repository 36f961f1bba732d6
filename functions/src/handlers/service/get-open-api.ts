import { openApiDocument } from '@health-code/shared/api/openapi';
import type { RouteHandlerFactory } from '../../http/http-types.ts';

/** The version of the API; a breaking change moves the paths to /v2. */
export const API_VERSION = '1.0.0';

export const getOpenApi: RouteHandlerFactory<'getOpenApi'> = () => {
  const document = openApiDocument(API_VERSION);
  return async () => ({ status: 200, body: document as { openapi: string } });
};
