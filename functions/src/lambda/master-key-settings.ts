import * as z from 'zod';

/** Where the master key is, from the environment. The endpoint is the SDK's own variable. */
export const masterKeySecretSchema = z.object({
  MASTER_KEY_SECRET_ARN: z.string().min(1),
  MASTER_KEY_BINDING_ARN: z.string().min(1),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: z.url(),
});
export type MasterKeySecret = z.infer<typeof masterKeySecretSchema>;
