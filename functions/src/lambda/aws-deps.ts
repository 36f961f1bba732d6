import { once } from '../codes/once.ts';
import { buildDeps } from '../config/build-deps.ts';
import type { Deps } from '../config/deps.ts';
import { READ_ONCE, type Settings, settingsSchema } from '../config/settings.ts';
import type { OtpSender } from '../sign-in/otp-sender.ts';
import { createDocumentClient, createDynamoStores } from '../stores/dynamo-stores.ts';
import { masterKeySecretSchema } from './master-key-settings.ts';

/** The settings of a deployed function. Throws a ZodError that names the wrong ones. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return settingsSchema.parse(environment, READ_ONCE);
}

/** Where a bundle has it. */
const BESIDE_BUNDLE = new URL('./divisions.tsv', import.meta.url);

/**
 * The parts as they are on AWS. What only some routes need is loaded when one of them is first asked for. A tool runs from
 * the sources, and says where they have the directory of divisions.
 */
export async function awsDeps(
  plain: Settings,
  environment: NodeJS.ProcessEnv,
  divisionsFile = BESIDE_BUNDLE,
): Promise<Deps> {
  const client = createDocumentClient({});
  const [settings, key] = await Promise.all([withSecret(plain, environment), masterKey(environment)]);
  return buildDeps({
    settings,
    masterKey: key,
    stores: createDynamoStores(client, {
      people: settings.PEOPLE_TABLE,
      places: settings.PLACES_TABLE,
      authority: settings.AUTHORITY_TABLE,
    }),
    otpSender: lazyOtpSender(),
    posters: async () => (await import('../posters/create-poster-renderer.ts')).createPosterRenderer(),
    paperCards: async () => (await import('../posters/paper-card.ts')).createPaperCardRenderer(),
    personDocuments: async () =>
      (await import('../person-document/create-person-document-renderer.ts')).createPersonDocumentRenderer(),
    codeKeys: once(async () => (await import('./kms-code-keys.ts')).kmsCodeKeys(environment)),
    divisionsFile,
    writeLog: (line) => process.stdout.write(`${line}\n`),
  });
}

/** Only where people sign in and prove who they are is there such a secret, and only where an operator made one. */
async function withSecret(plain: Settings, environment: NodeJS.ProcessEnv): Promise<Settings> {
  const secretId = environment['REMOTE_SETTINGS_SECRET_ARN'];
  if (secretId === undefined) return plain;
  return (await import('./remote-settings-secret.ts')).settingsWithSecret(environment, secretId);
}

/** A function that is not told of the secret has no route that needs a key. */
async function masterKey(environment: NodeJS.ProcessEnv) {
  if (environment['MASTER_KEY_SECRET_ARN'] === undefined) return undefined;
  const { MASTER_KEY_SECRET_ARN, MASTER_KEY_BINDING_ARN } = masterKeySecretSchema.parse(environment, READ_ONCE);
  const sources = { secretId: MASTER_KEY_SECRET_ARN, bindingKeyId: MASTER_KEY_BINDING_ARN };
  return (await import('./master-key-secret.ts')).loadMasterKey(sources);
}

function lazyOtpSender(): OtpSender {
  let sender: Promise<OtpSender> | undefined;
  return {
    send: async (phone, otp) => {
      sender ??= import('../sign-in/sns-otp-sender.ts').then((module) => module.createSnsOtpSender());
      await (await sender).send(phone, otp);
    },
  };
}
