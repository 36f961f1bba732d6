import { kmsCodeKeys } from '@health-code/functions/lambda/kms-code-keys';
import { CODE_KEYS_VARIABLE, kmsKeysSchema } from '@health-code/functions/lambda/kms-keys-schema';
import { createDocumentClient } from '@health-code/functions/stores/dynamo-stores';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import * as z from 'zod';
import { Items } from '../tool-kit/items.ts';
import { filesIn, type OpenEnding } from './sunset-local.ts';

const settingsSchema = z.object({
  PEOPLE_TABLE: z.string(),
  PLACES_TABLE: z.string(),
  AUTHORITY_TABLE: z.string(),
  MASTER_KEY_SECRET_ARN: z.string(),
  MASTER_KEY_BINDING_ARN: z.string(),
  [CODE_KEYS_VARIABLE]: z.string(),
});

/** As the data stack sets it: point-in-time recovery reaches so far back. */
const BACKUP_DAYS = 7;
/** The shortest time that KMS waits before it destroys a key: whoever ends a service by mistake has it. */
const KMS_WAITING_DAYS = 7;

/** The tables and keys on AWS that the environment names; the files go into a folder. */
export async function openAwsEnding(environment: NodeJS.ProcessEnv, dir: string): Promise<OpenEnding> {
  const settings = settingsSchema.parse(environment);
  const keys = kmsKeysSchema.parse(JSON.parse(settings[CODE_KEYS_VARIABLE]));
  const client = createDocumentClient({});
  const destroyed = [keys.specimen, ...keys.issuing.map(({ arn }) => arn), settings.MASTER_KEY_BINDING_ARN];
  const service: OpenEnding['service'] = {
    issuer: keys.issuer,
    codeKeys: await kmsCodeKeys(environment),
    files: filesIn(dir),
    now: Date.now,
    tables: {
      people: new Items(client, settings.PEOPLE_TABLE),
      places: new Items(client, settings.PLACES_TABLE),
      authority: new Items(client, settings.AUTHORITY_TABLE),
    },
    destroyKeys: async () => {
      await deleteSecret(settings.MASTER_KEY_SECRET_ARN);
      for (const key of destroyed) await scheduleDeletion(key);
      return [`master key ${settings.MASTER_KEY_SECRET_ARN}`, ...destroyed.map((key) => `key ${key}`)];
    },
    destroyRoot: () => destroyAwsRoot(environment),
    forgetDeleted: async (now) => now + BACKUP_DAYS * MS_PER_DAY,
  };
  return { service, close: async () => client.destroy() };
}

/** Can be done again. */
export async function destroyAwsRoot(environment: NodeJS.ProcessEnv): Promise<void> {
  await scheduleDeletion(kmsKeysSchema.parse(JSON.parse(environment[CODE_KEYS_VARIABLE] ?? 'null')).root);
}

/** One that is deleted already is no fault. */
async function deleteSecret(SecretId: string): Promise<void> {
  const { DeleteSecretCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const command = new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true });
  await new SecretsManagerClient({}).send(command).catch(unlessNamed('ResourceNotFoundException'));
}

/** One that waits for its end already is no fault. */
async function scheduleDeletion(KeyId: string): Promise<void> {
  const { KMSClient, ScheduleKeyDeletionCommand } = await import('@aws-sdk/client-kms');
  const command = new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: KMS_WAITING_DAYS });
  await new KMSClient({}).send(command).catch(unlessNamed('KMSInvalidStateException'));
}

function unlessNamed(name: string) {
  return (error: unknown): void => {
    if (!(error instanceof Error) || error.name !== name) throw error;
  };
}
