import type { RunFile } from './run-file.ts';

/** How a client reaches a DynamoDB: what the SDK's constructor takes. */
export interface DatabaseAccess {
  readonly endpoint: string;
  readonly region: string;
  /** None where the SDK finds those of the environment. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** DynamoDB's own local programs take any credentials, but some there must be. */
const ANY = { accessKeyId: 'local', secretAccessKey: 'local' };

/** A DynamoDB that somebody runs beside this program; a real one takes the credentials of the environment. */
export function accessTo(endpoint: string): DatabaseAccess {
  const given = process.env['AWS_ACCESS_KEY_ID'] !== undefined;
  return { endpoint, region: process.env['AWS_REGION'] ?? 'local', ...(given ? {} : { credentials: ANY }) };
}

/** What a tool beside a local run opens: the endpoint of its environment, else the database of the run; undefined without either. */
export function accessBeside(run: RunFile | undefined): DatabaseAccess | undefined {
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  return endpoint === undefined ? run?.database : accessTo(endpoint);
}
