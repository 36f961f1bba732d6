/**
 * Stands in for Zod's generator of JSON schemas in the bundles. Every schema carries a way to it, so no bundler can leave
 * it out by itself, and a function describes its schemas to nobody: the OpenAPI document is written when it is built.
 */
const refuse = () => () => {
  throw new Error('JSON schemas are made when a function is built');
};

export const createToJSONSchemaMethod = refuse;
export const createStandardJSONSchemaMethod = refuse;
export const toJSONSchema = refuse();
export const JSONSchemaGenerator = refuse();
