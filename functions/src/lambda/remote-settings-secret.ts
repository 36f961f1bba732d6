import type { SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { REMOTE_SETTINGS } from '../config/remote-settings.ts';
import { READ_ONCE, type Settings, settingsSchema } from '../config/settings.ts';
import { readSecretText } from './secret-text.ts';

/** The variable that says in which secret the settings of services of others are. */
export const REMOTE_SETTINGS_VARIABLE = 'REMOTE_SETTINGS_SECRET_ARN';

const names = Object.keys(REMOTE_SETTINGS) as [keyof typeof REMOTE_SETTINGS];
const secretSchema = z.partialRecord(z.enum(names), z.string());

/**
 * The settings with what a secret adds to the environment: keys of platforms and of the service that checks identities, which
 * nobody reads who may only look at a function's configuration. Throws with the names of what is wrong, and no value.
 */
export async function settingsWithSecret(
  environment: NodeJS.ProcessEnv,
  secretId: string,
  config?: SecretsManagerClientConfig,
): Promise<Settings> {
  const text = await readSecretText(secretId, config);
  const secret = secretSchema.safeParse(parseJson(text), READ_ONCE);
  const settings = secret.success ? settingsSchema.safeParse({ ...environment, ...secret.data }, READ_ONCE) : secret;
  if (settings.success) return settings.data as Settings;
  const faults = settings.error.issues.map(({ path, code }) => `${path.join('.') || 'the secret'} (${code})`);
  throw new Error(`the secret of remote settings is not usable: ${faults.join(', ')}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
