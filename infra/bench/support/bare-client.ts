import { bundle } from '../../../functions/bundling/bundle.ts';

/** The least that a function with a table imports and makes. */
const SOURCE = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = (event) => client.send(event.item ? new PutCommand(event) : new GetCommand(event));
`;

/** Bundles the bare client as the functions are bundled. Returns the folder. */
export async function buildBareClient(folder: string): Promise<string> {
  await bundle(SOURCE, folder);
  return folder;
}
