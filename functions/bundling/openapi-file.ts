import { readFileSync } from 'node:fs';

/** The name of the document beside a bundle. */
export const OPENAPI_FILE = 'openapi.json';

/** Stands in for the generator of the OpenAPI document in the bundles: it was run when the function was built. */
export function openApiDocument(): unknown {
  return JSON.parse(readFileSync(new URL(`./${OPENAPI_FILE}`, import.meta.url), 'utf8'));
}
