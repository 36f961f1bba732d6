import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MasterKeySecret } from '@health-code/functions/lambda/master-key-settings';

export interface SecretServer {
  /** What a function that may read the secret finds in its environment besides the settings. */
  readonly environment: MasterKeySecret;
  close(): void;
}

/** Secrets Manager as far as a function knows it: one secret, asked for once. */
export async function startSecretServer(): Promise<SecretServer> {
  const SecretString = 'k'.repeat(64);
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ SecretString }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
      MASTER_KEY_SECRET_ARN: 'arn:aws:secretsmanager:local:000000000000:secret:master-key',
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
