import * as z from 'zod';
import { buildDeps } from '../config/build-deps.ts';
import type { Deps } from '../config/deps.ts';
import { settingsSchema } from '../config/settings.ts';
import type { OtpSender } from '../sign-in/otp-sender.ts';
import { createDocumentClient, createDynamoStores } from '../stores/dynamo/index.ts';

const awsSettingsSchema = settingsSchema.extend({ MASTER_KEY_SECRET_ARN: z.string().min(1) });
export type AwsSettingsInput = z.input<typeof awsSettingsSchema>;

/** The parts as they are on AWS. What only some routes need is loaded when one of them is first asked for. */
export async function awsDeps(environment: NodeJS.ProcessEnv): Promise<Deps> {
  const settings = awsSettingsSchema.parse(environment);
  const { readMasterKey } = await import('./master-key-secret.ts');
  return buildDeps({
    settings,
    masterKey: await readMasterKey(settings.MASTER_KEY_SECRET_ARN),
    stores: createDynamoStores(createDocumentClient({}), {
      people: settings.PEOPLE_TABLE,
      places: settings.PLACES_TABLE,
    }),
    otpSender: lazyOtpSender(),
    posters: async () => (await import('../posters/create-poster-renderer.ts')).createPosterRenderer(),
    divisionsFile: new URL('./divisions.tsv', import.meta.url),
    writeLog: (line) => process.stdout.write(`${line}\n`),
  });
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
