/**
 * Stands in for `node:http` in the bundles. To import the built-in module itself makes Node read all of its exports, and
 * one of them loads the whole of `fetch` and `WebSocket`: more than the rest of a cold start.
 */
export const { Agent, request, STATUS_CODES } = process.getBuiltinModule('node:http');
