import { type MasterKey, readMasterKey, writeMasterKey } from '@health-code/functions/crypto/master-key';
import { openDataDir, replaceMasterKey } from '../local/data-dir.ts';
import { dataDir } from '../tool-kit/target.ts';

/** Where the master key is kept. */
export interface MasterKeyHome {
  read(): Promise<MasterKey>;
  write(master: MasterKey): Promise<void>;
  /** What whoever runs the service does, so that all of it knows the key as it is now. */
  readonly restart: string;
}

/** The file of the local run, or the secret on AWS if the environment names it. */
export function masterKeyHome(environment: NodeJS.ProcessEnv): MasterKeyHome {
  const secretId = environment['MASTER_KEY_SECRET_ARN'];
  return secretId === undefined ? fileHome() : secretHome(secretId);
}

function fileHome(): MasterKeyHome {
  const path = dataDir();
  return {
    read: async () => openDataDir(path).masterKey,
    write: async (master) => replaceMasterKey(path, master),
    restart: 'restart npm start',
  };
}

/** Secrets Manager keeps the version before, for whoever has to go back. */
function secretHome(secretId: string): MasterKeyHome {
  const open = async () => {
    const sdk = await import('@aws-sdk/client-secrets-manager');
    return { sdk, client: new sdk.SecretsManagerClient({}) };
  };
  return {
    read: async () => {
      const { sdk, client } = await open();
      const { SecretString = '' } = await client.send(new sdk.GetSecretValueCommand({ SecretId: secretId }));
      return readMasterKey(SecretString, (text) => Buffer.from(text, 'utf8'));
    },
    write: async (master) => {
      const { sdk, client } = await open();
      await client.send(new sdk.PutSecretValueCommand({ SecretId: secretId, SecretString: writeMasterKey(master) }));
    },
    restart: 'deploy once more, so that every function starts anew',
  };
}
