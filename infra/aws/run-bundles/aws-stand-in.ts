import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface AwsStandIn {
  readonly endpoint: string;
  /** The form of the last `Publish` to SNS. */
  lastPublished(): URLSearchParams;
  close(): void;
}

const PUBLISHED =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult/></PublishResponse>';

/** Secrets Manager with its one secret, and SNS that delivers to the test. */
export async function startAwsStandIn(): Promise<AwsStandIn> {
  let published = new URLSearchParams();
  const answer = async (request: IncomingMessage): Promise<string> => {
    const body = await text(request);
    if (request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue') {
      return JSON.stringify({ SecretString: 'k'.repeat(64) });
    }
    published = new URLSearchParams(body);
    return PUBLISHED;
  };
  const server = createServer(async (request, response) => response.end(await answer(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    lastPublished: () => published,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
