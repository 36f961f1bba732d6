import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MasterKeySecret } from '@health-code/functions/lambda/master-key-settings';

export interface SecretServer {
  /** What a function that may read the secret finds in its environment besides the settings. */
  readonly environment: MasterKeySecret & { readonly AWS_ENDPOINT_URL_KMS: string };
  close(): void;
}

/** Secrets Manager and KMS as far as a function knows them: one secret and the code that it is bound to, each asked for once. */
export async function startSecretServer(): Promise<SecretServer> {
  const SecretString = 'k'.repeat(64);
  const Mac = Buffer.alloc(32, 1).toString('base64');
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    const isKms = String(request.headers['x-amz-target']).startsWith('TrentService.');
    response.end(JSON.stringify(isKms ? { Mac } : { SecretString }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    environment: {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint,
      AWS_ENDPOINT_URL_KMS: endpoint,
      MASTER_KEY_SECRET_ARN: 'arn:aws:secretsmanager:local:000000000000:secret:master-key',
      MASTER_KEY_BINDING_ARN: 'arn:aws:kms:local:000000000000:key/binding',
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
