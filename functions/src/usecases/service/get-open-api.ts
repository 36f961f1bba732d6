import { openApiDocument } from '@health-code/shared/api/openapi';

/** The version of the API, in the document and nowhere else. */
export const API_VERSION = '1.0.0';

let document: { openapi: string } | undefined;

/** The contract as an OpenAPI 3.1 document; made once in the life of a process. */
export async function getOpenApi(): Promise<{ openapi: string }> {
  document ??= openApiDocument(API_VERSION) as { openapi: string };
  return document;
}
